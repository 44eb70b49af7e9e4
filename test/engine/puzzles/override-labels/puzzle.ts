import { FAULTS } from '../../faults.ts';
import type { Puzzle } from '../../harness/puzzle.ts';

/** The roll of a run is 50, so `percent(75)` is active and `percent(25)` is not. */
export const puzzle: Puzzle = {
  world: () => {
    const meters = [{ id: '1', value: 1, unit: 'kWh', place: 'cellar', kind: 'k' }];
    const marked = (name: string) => ({ Meter: { value: name, unit: name, place: name } });
    return {
      Query: { meters, priorMeters: meters },
      entities: { Meter: meters },
      departments: {
        next: { Meter: { ...marked('next').Meter, value: 2 } },
        prior: { Meter: { ...marked('prior').Meter, value: 1 } },
      },
    };
  },
  cases: [
    { name: 'a percentage below the roll is off', query: '{ meters { value } }', answer: { meters: [{ value: 1 }] } },
    {
      name: 'a percentage above the roll is on',
      query: '{ meters { unit } }',
      answer: { meters: [{ unit: 'next' }] },
      faults: { stock: FAULTS.labels },
    },
    {
      name: 'a label is off unless asked for',
      query: '{ meters { place } }',
      answer: { meters: [{ place: 'prior' }] },
    },
    {
      name: 'a label is on when asked for',
      query: '{ meters { place } }',
      labels: ['moved'],
      answer: { meters: [{ place: 'next' }] },
      faults: { stock: FAULTS.labels },
    },
    {
      name: 'a label that nobody knows changes nothing',
      query: '{ meters { place } }',
      labels: ['other'],
      answer: { meters: [{ place: 'prior' }] },
    },
    {
      name: 'all at once from the old side',
      query: '{ priorMeters { value unit place kind } }',
      labels: ['moved'],
      answer: { priorMeters: [{ value: 1, unit: 'next', place: 'next', kind: 'k' }] },
      faults: { stock: FAULTS.labels },
    },
  ],
};
