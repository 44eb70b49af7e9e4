import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const bills = [
      { id: '1', amount: 5, payer: 'P', due: { day: 1 }, note: 'x' },
      { id: '2', amount: null, payer: null, due: null, note: null },
    ];
    return {
      Query: { bills, oldBills: bills },
      entities: { Bill: bills },
      departments: { old: { Bill: { amount: -1 } } },
    };
  },
  cases: [
    { name: 'the new owner answers', query: '{ bills { amount } }', calls: ['new'] },
    { name: 'even where the old one has the object', query: '{ oldBills { amount payer } }', calls: ['new', 'old'] },
    { name: 'fields that stayed come from the old one', query: '{ bills { amount payer note due { day } } }' },
    { name: 'under an alias', query: '{ oldBills { payer: amount amount: payer } }' },
  ],
};
