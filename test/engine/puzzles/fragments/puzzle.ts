import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const people: Record<string, unknown>[] = ['1', '2'].map((id) => ({
      __typename: 'Person',
      id,
      name: { first: `F${id}`, last: `L${id}` },
    }));
    const letters = people.map((from, index) => ({ id: `l${index}`, subject: `S${index}`, from }));
    for (const person of people) {
      person.friends = people.filter((other) => other !== person);
      person.letters = ({ first }: Entity) => letters.slice(0, Number(first ?? 9));
    }
    return {
      Query: { me: people[0], people, node: ({ id }: Entity) => people.find((each) => each.id === id) ?? null },
      entities: { Person: people, Letter: letters },
    };
  },
  cases: [
    { name: 'a named fragment', query: '{ me { ...P } } fragment P on Person { id name { first } }' },
    {
      name: 'a fragment within a fragment',
      query:
        '{ me { ...P } } fragment P on Person { ...Q letters { subject } } fragment Q on Person { name { ...N } } fragment N on Name { last }',
    },
    {
      name: 'one fragment in several places',
      query:
        '{ me { ...P friends { ...P } } people { ...P } } fragment P on Person { id letters { from { name { first } } } }',
    },
    { name: 'an inline fragment without a type', query: '{ me { ... { id } ... { name { first } letters { id } } } }' },
    { name: 'an inline fragment on the same type', query: '{ me { ... on Person { name { first } } name { last } } }' },
    {
      name: 'a fragment on an interface',
      query: '{ me { ...N } node(id: "2") { ...N ... on Person { letters { subject } } } } fragment N on Node { id }',
    },
    {
      name: 'selections of one field are joined',
      query:
        '{ me { letters { id } name { first } letters { subject from { id } } ...L } } fragment L on Person { letters { from { name { last } } } }',
    },
    {
      name: 'the order of fields is that of first mention',
      query: '{ me { name { last } id name { first } ...X } } fragment X on Person { letters { id } id }',
    },
    {
      name: 'a fragment with variables',
      query: 'query ($n: Int) { me { ...L } } fragment L on Person { letters(first: $n) { subject } }',
      variables: { n: 1 },
    },
    {
      name: 'a fragment spread twice',
      query: '{ me { ...P ...P friends { ...P } } } fragment P on Person { letters { id } }',
    },
    {
      name: 'the root itself',
      query: '{ ...R } fragment R on Query { me { id } ... on Query { people { letters { id } } } }',
    },
    {
      name: 'one of several operations',
      query: 'query A { me { id } } query B { people { id letters { id } } }',
      operationName: 'B',
    },
  ],
};
