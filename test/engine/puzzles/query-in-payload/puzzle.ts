import { FAULTS } from '../../faults.ts';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

/** An object of the query type stands wherever a field hands one out, and so does one of the mutation type. */
export const puzzle: Puzzle = {
  world: () => {
    let value = 0;
    const item: Entity = { id: 'i', name: 'pen', cents: 7 };
    const query: Record<string, unknown> = { n: 1, price: 5, item };
    query.again = () => query;
    query.maybe = () => [query, null, query];
    const mutation: Record<string, unknown> = {
      act: ({ by }: Entity) => {
        value += Number(by);
        return { query, more: mutation, value };
      },
    };
    return { Query: query, Mutation: mutation, entities: { Item: [item] } };
  },
  cases: [
    {
      name: 'a type by name',
      query: '{ again { n __type(name: "Payload") { name } } }',
      faults: { stock: FAULTS.nestedIntrospection },
    },
    {
      name: 'nothing but the schema, in several ways',
      query:
        '{ again { __schema { queryType { name } } x: again { __schema { mutationType { name } } y: __type(name: "Item") { kind } } } }',
      faults: { stock: FAULTS.nestedIntrospection },
    },
    {
      name: 'in a list, by a variable',
      query:
        'query ($name: String!) { maybe { __typename t: __type(name: $name) { name fields { name } } __type(name: $name) { kind } } }',
      variables: { name: 'Item' },
      faults: { stock: FAULTS.nestedIntrospection },
    },
    {
      name: 'in a payload',
      query: 'mutation { act { value query { __schema { queryType { name } } n } } }',
      faults: { stock: FAULTS.nestedIntrospection },
    },
    {
      name: 'in a fragment, beside fields of another department',
      query:
        '{ again { ...F } } fragment F on Query { price __schema { queryType { ...T } } item { name cents } } fragment T on __Type { name }',
      faults: { stock: FAULTS.nestedIntrospection },
    },
    { name: 'fields of two departments', query: '{ again { n price again { price item { cents } } } }' },
    {
      name: 'changes in a row below a change',
      query: 'mutation { act { more { a: act(by: 2) { value } b: act(by: 3) { value } } } }',
    },
    {
      name: 'one change under one name',
      query: 'mutation { act { more { act(by: 2) { value } act(by: 2) { query { n } } } } }',
    },
    {
      name: 'below two changes',
      query: 'mutation { a: act { value more { act { value } } } b: act { value more { act { value } } } }',
    },
  ],
};
