import { FAULTS } from '../../faults.ts';
import { getIntrospectionQuery } from 'graphql';
import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const thing = { id: '1', name: 'n', old: 1, size: 'S' };
    return { Query: { thing, things: [thing] }, Mutation: { make: thing }, entities: { Thing: [thing] } };
  },
  cases: [
    {
      name: 'the whole schema',
      query: getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
      calls: [],
    },
    {
      name: 'one type',
      query: '{ __type(name: "Thing") { name description fields { name args { name defaultValue } } } }',
      calls: [],
    },
    {
      name: 'a type named by a variable',
      query: 'query ($n: String!) { __type(name: $n) { kind enumValues { name description } } }',
      variables: { n: 'Size' },
    },
    { name: 'a type that is not there', query: '{ __type(name: "Nothing") { name } }' },
    { name: 'a hidden input field', query: '{ __type(name: "Filter") { inputFields { name } } }' },
    {
      name: 'deprecated fields',
      query:
        'query ($d: Boolean = true) { __type(name: "Thing") { fields(includeDeprecated: $d) { name isDeprecated deprecationReason } } }',
    },
    {
      name: 'data and schema in one operation',
      query: '{ thing { size } __schema { queryType { name } } again: thing { name } t: __typename }',
    },
    {
      name: 'schema and data with variables of both',
      query: 'query ($n: String!, $u: Boolean) { __type(name: $n) { name } thing { name(upper: $u) size } }',
      variables: { n: 'Thing', u: true },
    },
    {
      name: 'the schema in a fragment, conditionally',
      query:
        'query ($s: Boolean!) { ...S @include(if: $s) thing { size } } fragment S on Query { __schema { types { ...T } } } fragment T on __Type { name }',
      variables: { s: true },
      faults: { stock: FAULTS.condition },
    },
    {
      name: 'the schema skipped',
      query: 'query ($s: Boolean!) { __schema @skip(if: $s) { queryType { name } } thing { size } }',
      variables: { s: true },
    },
  ],
};
