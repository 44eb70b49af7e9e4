import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const money = (amount: number | null) => ({ amount, currency: 'VND' });
    const day = { year: 2026, month: 11 };
    const things = ['1', '2'].map((id) => ({
      id,
      cost: money(Number(id)),
      paid: id === '1' ? money(null) : null,
      born: day,
    }));
    const tree = {
      value: 1,
      children: [
        { value: 2, children: [] },
        { value: 3, children: [{ value: 4, children: null }] },
      ],
    };
    const report = (id: string) => ({
      id,
      total: money(10),
      lines: [
        { money: money(1), thing: things[0] },
        { money: null, thing: things[1] },
        { money: money(3), thing: null },
      ],
      period: { from: day, to: null },
      plan: { from: null, to: day },
      tree,
    });
    const reports = [report('r'), report('s')];
    return { Query: { report: reports[0], reports }, entities: { Report: reports, Thing: things } };
  },
  cases: [
    { name: 'from the department at hand', query: '{ report { total { amount currency } } }', calls: ['north'] },
    { name: 'of an entity elsewhere', query: '{ report { lines { thing { paid { amount currency } } } } }' },
    {
      name: 'the same type from two departments',
      query: '{ report { period { from { year } to { year } } plan { from { month } to { month } } } }',
    },
    {
      name: 'in lists, beside entities',
      query: '{ reports { lines { money { amount } thing { cost { amount } born { year } } } } }',
    },
    {
      name: 'a type that holds itself',
      query: '{ reports { tree { value children { value children { value children { value } } } } } }',
    },
    {
      name: 'under two aliases',
      query: '{ report { a: total { x: amount } b: total { y: currency } plan { t: to { m: month } } } }',
    },
  ],
};
