import { describe, expect, test } from '@jest/globals';
import { parse, print, validate } from 'graphql';
import type { FetchNode } from '../../gateway/engine/planner/plan.ts';
import { readSubgraphSchemas } from '../../gateway/engine/planner/request-validation/subgraph-schemas.ts';
import { InvalidRequestError } from '../../gateway/engine/planner/request-validation/repair-selection.ts';
import { validateRequest } from '../../gateway/engine/planner/request-validation/validate-request.ts';
import { readAbstractions } from '../../gateway/engine/graph/abstractions.ts';
import { readJoins } from '../../gateway/supergraph/joins.ts';
import { fixed } from './harness/engines.ts';
import { LIBRARY, openLibrary } from './harness/library.ts';
import { compose } from './harness/supergraph.ts';

const supergraph = parse(
  compose({
    zoo: `type Query { all: [Animal!]! any: [Any!]! } interface Animal { id: ID! }
      type Dog implements Animal @key(fields: "id") { id: ID! age: Int! tag: [String] @shareable }
      type Cat implements Animal @key(fields: "id") { id: ID! age: Int! tag: String }
      union Any = Dog | Cat`,
    farm: `type Query { herd: Cow } interface Animal { id: ID! }
      type Cow implements Animal @key(fields: "id") { id: ID! milk(litres: Int!): Int }
      type Dog implements Animal @key(fields: "id") { id: ID! barks: Boolean }`,
  }).sdl,
);
const schemas = readSubgraphSchemas(readJoins(supergraph), supergraph);
const abstractions = readAbstractions(readJoins(supergraph));

const request = (operation: string, subgraph = 'zoo'): FetchNode => ({
  kind: 'fetch',
  subgraph,
  operation,
  document: parse(operation),
  mutation: false,
  variables: [],
  target: { kind: 'root', path: [], outputRewrites: [] },
});
const mended = (operation: string, subgraph?: string) =>
  validateRequest(request(operation, subgraph), schemas, abstractions);

describe('a planned request', () => {
  test('that its department accepts stays as it is', () => {
    const plain = request('{all{__typename ...on Dog{age}}}');
    expect(validateRequest(plain, schemas, abstractions)).toBe(plain);
  });

  test.each([
    ['a fragment on a type that the department lacks', '{all{id ...on Cow{id}}}', '{all{id}}'],
    ['nothing but such a fragment', '{all{...on Cow{id}}}', '{all{__typename}}'],
    [
      'a fragment on an interface that the union there knows nothing of',
      '{any{...on Animal{id}}}',
      '{any{...on Animal{id}}}',
    ],
    [
      'a fragment on a type inside one on another',
      '{all{...on Cat{age ...on Dog{id}}}}',
      '{all{...on Cat{age}...on Dog{id}}}',
    ],
    ['its own root by name', '{...on Query{all{id}}}', '{all{id}}'],
  ])('with %s is mended', (_, operation, right) => {
    const { document } = mended(operation);
    expect(print(document)).toBe(print(parse(right)));
    expect(validate(schemas.of('zoo')?.schema as never, document)).toEqual([]);
  });

  test('with two types of value under one name has them under two, and puts them back', () => {
    const { document, target } = mended('{any{__typename ...on Dog{tag}...on Cat{tag}}}');
    expect(validate(schemas.of('zoo')?.schema as never, document)).toEqual([]);
    expect(target).toMatchObject({
      outputRewrites: [
        { kind: 'rename', path: [{ name: 'any' }, { kind: 'types', names: ['Cat'] }], key: '_mended_1', to: 'tag' },
      ],
    });
  });

  test.each([
    ['a field that the department does not know', '{all{...on Dog{barks}}}', 'zoo'],
    ['an argument that is missing', '{herd{milk}}', 'farm'],
    ['a variable of another type', 'query($n:String!){herd{milk(litres:$n)}}', 'farm'],
    ['two values of one object under one name', '{herd{milk(litres:1) milk(litres:2)}}', 'farm'],
  ])('with %s is no plan', (_, operation, department) => {
    expect(() => mended(operation, department)).toThrow(InvalidRequestError);
  });
});

describe('a supergraph whose roots have names of their own', () => {
  const sdl = compose(LIBRARY)
    .sdl.replaceAll(/\b(query: |type )Query\b/g, '$1Readable')
    .replaceAll(/\b(mutation: |type )Mutation\b/g, '$1Changeable');

  test.each(['hive', 'apollo'] as const)('is read and changed (%s)', async (planner) => {
    await using library = await openLibrary({ supergraph: fixed(sdl), planner });
    const read = await library.engine.run({ query: '{ __typename books { title readers } authors { name } }' });
    expect(read.errors).toBeUndefined();
    expect(read.data).toMatchObject({ __typename: 'Readable', books: [{ readers: 0 }, {}, {}], authors: [{}, {}] });
    const query = 'mutation { ...F } fragment F on Changeable { lend(id: "b2") { title readers } }';
    const changed = await library.engine.run({ query });
    expect(changed).toMatchObject({ data: { lend: { title: 'title b2', readers: 1 } } });
    expect(library.sent.filter(({ query }) => query.includes('mutation'))).toHaveLength(1);
  });
});
