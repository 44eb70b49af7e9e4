import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

/** What an interface's object requires is fetched of each type, while a third department has the types as well. */
export const puzzle: Puzzle = {
  world: () => {
    const resident = (__typename: string, tag: string, more: Entity): Entity => ({
      __typename,
      tag,
      label: `label ${tag}`,
      weight: 10,
      greeting: (_args: unknown, self: Entity) => `hello ${read(self, 'label')}`,
      portion: (_args: unknown, self: Entity) => Number(read(self, 'weight')) / 2,
      votes: 3,
      ...more,
    });
    const [lion, owl] = [resident('Lion', 'l', { mane: 7 }), resident('Owl', 'o', { perch: 'oak' })];
    return { Query: { residents: [lion, owl] }, entities: { Lion: [lion], Owl: [owl] } };
  },
  cases: [
    {
      name: 'a requirement of one type',
      query: '{ residents { ... on Owl { greeting } ... on Lion { votes } } }',
      faults: { 'city on apollo planner': FAULTS.requiredOfAll },
    },
    {
      name: 'of the other',
      query: '{ residents { ... on Lion { greeting } ... on Owl { votes } } }',
      faults: { 'city on apollo planner': FAULTS.requiredOfAll },
    },
    {
      name: 'of both, and what the third knows',
      query: '{ residents { ... on Owl { greeting perch } ... on Lion { portion mane } } }',
      faults: { 'city on apollo planner': FAULTS.requiredOfAll, stock: FAULTS.requiredOfAll },
    },
    { name: 'of the interface', query: '{ residents { greeting portion ... on Lion { mane } } }' },
  ],
};
