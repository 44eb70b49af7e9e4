import { describe, expect, test } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { bounded, shareRoots } from './bounded.ts';
import { mayHoldNul, openExecution } from './execution.ts';

const schema = buildSchema(`
  scalar Anything
  input Person { name: String, names: [String!], more: Person, anything: Anything }
  type Thing { name(of: String): String things(first: Int): [Thing!] thing: Thing }
  type Query { thing(id: ID, text: String, person: Person, anything: Anything): Thing things(first: Int!): [Thing] }
`);
const laid = { name: 'a' };
let asked = 0;
Object.assign(schema.getQueryType()!.getFields().thing!, { resolve: () => laid });
Object.assign(schema.getQueryType()!.getFields().things!, {
  resolve: async (_: unknown, { first }: { first: number }) => {
    asked++;
    return Array.from({ length: first }, () => laid);
  },
});
bounded(shareRoots(schema));

async function ask(source: string, variableValues: Record<string, unknown> = {}, maxObjects = 100) {
  const execution = openExecution({
    department: 'things',
    maxObjects,
    mayHoldNul: mayHoldNul(JSON.stringify({ source, variableValues })),
  });
  const answer = graphql({ schema, source, variableValues, contextValue: { execution } });
  return Promise.race([answer, execution.ended.then((error) => ({ data: null, errors: [error] }))]);
}

describe('U+0000 is refused by the name of its argument', () => {
  const places: [string, string, Record<string, unknown>, string][] = [
    ['in a variable', 'query ($t: String) { thing(text: $t) { name } }', { t: 'a\0b' }, 'text'],
    ['in an id', 'query ($i: ID) { thing(id: $i) { name } }', { i: '\0' }, 'id'],
    ['in a literal', String.raw`{ thing(text: "a\u0000b") { name } }`, {}, 'text'],
    ['in a literal with braces', String.raw`{ thing(text: "a\u{0}") { name } }`, {}, 'text'],
    ['in a literal as it is', '{ thing(text: "a\0") { name } }', {}, 'text'],
    ['in a block', '{ thing(text: """a\0""") { name } }', {}, 'text'],
    ['in an input object', 'query ($p: Person) { thing(person: $p) { name } }', { p: { name: '\0' } }, 'person.name'],
    [
      'in a list deep inside',
      'query ($p: Person) { thing(person: { more: $p }) { name } }',
      { p: { names: ['a', 'b\0'] } },
      'person.more.names.1',
    ],
    [
      'in a scalar of anything',
      'query ($a: Anything) { thing(anything: $a) { name } }',
      { a: { x: ['\0'] } },
      'anything.x.0',
    ],
    ['in a key', 'query ($a: Anything) { thing(anything: $a) { name } }', { a: { 'x\0': 1 } }, 'anything'],
    ['in a default', String.raw`query ($t: String = "\u0000") { thing(text: $t) { name } }`, {}, 'text'],
    ['of a field below', String.raw`{ thing { name(of: "\u0000") } }`, {}, 'of'],
  ];
  test.each(places)('%s', async (_where, source, variables, argument) => {
    const { errors } = await ask(source, variables);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
  });
  test('text that only speaks of it is none', async () => {
    const { errors } = await ask('query ($t: String) { thing(text: $t) { name } }', { t: String.raw`\u0000` });
    expect(errors).toBeUndefined();
  });
});

test('objects are counted as they are laid out, those of lists one by one', async () => {
  expect((await ask('{ things(first: 50) { name thing { name } } }')).errors).toBeUndefined();
  const { data, errors } = await ask('{ things(first: 60) { thing { name } } b: things(first: 41) { name } }');
  expect(data).toBeNull();
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'TOO_MANY_OBJECTS', department: 'things', objects: { measured: 101, limit: 100 } },
  ]);
});

test('equal questions at the root are asked once, others on their own', async () => {
  asked = 0;
  const { data } = await ask(
    '{ a: things(first: 2) { name } b: things(first: 2) { name } c: things(first: 3) { name } }',
  );
  expect(asked).toBe(2);
  expect(data?.a).toEqual(data?.b);
});

test('nothing is resolved after the signal', async () => {
  const given = new AbortController();
  const execution = openExecution({ department: 'things', maxObjects: 100, mayHoldNul: false });
  execution.endWith(given.signal);
  given.abort();
  asked = 0;
  void graphql({ schema, source: '{ things(first: 2) { name } }', contextValue: { execution } });
  expect((await execution.ended).extensions.code).toBe('DEPARTMENT_TIMEOUT');
  expect(asked).toBe(0);
});
