import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const people = ['1', '2'].map((id) => ({
      __typename: 'Person',
      id,
      number: `n${id}`,
      name: `N${id}`,
      rank: id === '1' ? 'HIGH' : 'TOP',
      tax: Number(id),
      guardians: id === '1' ? ['g'] : [],
      watched: (_args: unknown, self: Entity) => (read(self, 'guardians') as string[]).length > 0,
    }));
    return {
      Query: {
        people,
        anyone: [people[0], { __typename: 'Spy', name: 'X' }],
        rank: 'TOP',
        ranks: ['LOW', 'TOP', 'HIGH'],
      },
      entities: { Person: people },
    };
  },
  cases: [
    { name: 'a hidden key still leads on', query: '{ people { tax } }' },
    { name: 'a hidden field still feeds a requirement', query: '{ people { watched name } }' },
    { name: 'a hidden key is never in the answer', query: '{ people { id tax name } }' },
    {
      name: 'an object of a hidden type is null',
      query: '{ anyone { name } }',
      answer: { anyone: [{ name: 'N1' }, null] },
      errorPaths: ['anyone.1'],
      codes: ['DEPARTMENT_ANSWER_INVALID'],
      faults: { stock: FAULTS.hiddenObject },
    },
    {
      name: 'its type is not told either',
      query: '{ anyone { __typename } }',
      answer: { anyone: [{ __typename: 'Person' }, null] },
      errorPaths: ['anyone.1'],
      faults: { stock: FAULTS.hiddenObject },
    },
    {
      name: 'a hidden enum value is null',
      query: '{ rank }',
      answer: { rank: null },
      errorPaths: ['rank'],
      faults: { stock: FAULTS.hiddenValue },
    },
    {
      name: 'a hidden enum value in a list is null',
      query: '{ ranks people { rank } }',
      answer: { ranks: ['LOW', null, 'HIGH'], people: [{ rank: 'HIGH' }, { rank: null }] },
      errorPaths: ['people.1.rank', 'ranks.1'],
      faults: { stock: FAULTS.hiddenValue },
    },
    {
      name: 'hidden types are not in the schema',
      query:
        '{ a: __type(name: "Secret") { name } b: __type(name: "Person") { fields { name } } c: __type(name: "Rank") { enumValues { name } } }',
    },
  ],
};
