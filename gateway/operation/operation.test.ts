import { expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { collectFields } from './collect-fields.ts';
import { fragmentsOf } from './fragments.ts';
import { freeKey } from './free-key.ts';
import { checkSelections } from './limits.ts';

const schema = buildSchema(
  'interface Named { name: String } type Dog implements Named { name: String } type Query { a: Named, b: Int, c: Int }',
);

function read(text: string, variables: ReadonlyMap<string, unknown> = new Map()) {
  const document = parse(text);
  return { schema, operation: getOperationAST(document)!, fragments: fragmentsOf(document), variables };
}

test('fields are collected by response key, in the order in which they are first met', () => {
  const client = read(
    'query($on: Boolean!) { b ...More c @skip(if: $on) x: b @include(if: $on) } fragment More on Query { c b }',
    new Map([['on', true]]),
  );
  const fields = collectFields(client, schema.getType('Query')!, [client.operation.selectionSet]);
  expect([...fields].map(([key, nodes]) => [key, nodes.length])).toEqual([
    ['b', 2],
    ['c', 1],
    ['x', 1],
  ]);
});

test('a fragment on an interface applies to its objects, one on another type does not', () => {
  const { operation, ...rest } = read('{ a { ... on Named { name } ... on Query { b } } }');
  const [a] = operation.selectionSet.selections;
  const sets = a?.kind === 'Field' && a.selectionSet ? [a.selectionSet] : [];
  expect([...collectFields({ operation, ...rest }, schema.getType('Dog')!, sets).keys()]).toEqual(['name']);
});

test('a free key begins no name of the operation, nor of its fragments', () => {
  expect(freeKey(read('{ b }'), 'key')).toBe('key');
  expect(freeKey(read('{ key: b ...F } fragment F on Query { key_a: c }'), 'key')).toBe('key__');
});

test('20,000 selections are the most', () => {
  expect(() => checkSelections(20_000)).not.toThrow();
  expect(() => checkSelections(20_001)).toThrow('Expected at most 20000 selections');
});
