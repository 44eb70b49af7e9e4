import { FAULTS } from '../../faults.ts';
import { GraphQLError } from 'graphql';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

function refuse(): never {
  throw new GraphQLError('refused', { extensions: { code: 'CONFLICT' } });
}

/** One world that remembers in what order it was changed and read. */
export const puzzle: Puzzle = {
  world: () => {
    let value = 0;
    const log: string[] = [];
    const told = <T>(word: string, answer: T): T => {
      log.push(word);
      return answer;
    };
    const notes: Entity[] = [];
    const counter: Entity = { id: '1', value: () => value, seen: () => value, notes: () => notes };
    return {
      Query: { log: () => log, counter },
      Mutation: {
        add: ({ by }: Entity) => {
          value += Number(by);
          return told(`add ${by}`, { ...counter, value });
        },
        note: ({ text }: Entity) => {
          const note = { text: `${text} at ${value}`, counter };
          notes.push(note);
          return told('note', note);
        },
        count: () => notes.length,
        fail: ({ hard }: Entity) => (hard ? refuse() : null),
        must: refuse,
      },
      entities: { Counter: [counter] },
    };
  },
  cases: [
    { name: 'one', query: 'mutation { add { value } }', calls: ['desk'] },
    { name: 'one, enriched by another department', query: 'mutation { add(by: 4) { value seen } }' },
    {
      name: 'two of one department run in order',
      query: 'mutation { a: add(by: 1) { value } b: add(by: 10) { value } }',
    },
    {
      name: 'two departments in turns',
      query:
        'mutation { a: add(by: 1) { id } n: note(text: "one") { text } b: add(by: 10) { id } m: note(text: "two") { text } count }',
    },
    {
      name: 'each is enriched before the next begins',
      query:
        'mutation { a: add(by: 1) { seen } b: add(by: 10) { seen } c: note(text: "x") { counter { seen value } } d: add(by: 100) { notes { text } } }',
      faults: { stock: FAULTS.order },
    },
    {
      name: 'the same twice under one name is one',
      query: 'mutation { add(by: 3) { value } add(by: 3) { id } count }',
    },
    {
      name: 'with variables',
      query: 'mutation ($by: Int!, $t: String!) { add(by: $by) { value } note(text: $t) { text } }',
      variables: { by: 2, t: 'v' },
    },
    {
      name: 'one that may fail does not stop the others',
      query: 'mutation { fail(hard: true) { value } add { value } }',
      codes: ['CONFLICT'],
    },
    { name: 'one that returns nothing', query: 'mutation { fail { value seen } count }' },
    {
      name: 'one that must not fail ends the operation',
      query: 'mutation { add { value } must { value } note(text: "never") { text } }',
      codes: ['CONFLICT'],
      calls: ['desk', 'desk'],
    },
    {
      name: 'in a fragment, conditionally',
      query:
        'mutation ($yes: Boolean!) { ...M note(text: "z") @include(if: $yes) { text } } fragment M on Mutation { add { seen } }',
      variables: { yes: true },
    },
  ],
};
