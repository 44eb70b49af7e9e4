import { FAULTS } from '../../faults.ts';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const deed = (code: string, number: number): Entity => {
      const self: Record<string, unknown> = { office: { code }, number, title: `${code}/${number}`, pages: number * 2 };
      self.copies = [1, 2].map((issue) => ({ deed: self, issue, signed: issue === 2 }));
      return self;
    };
    const deeds = [deed('A', 1), deed('B', 1), deed('A', 2)];
    return {
      Query: {
        deeds,
        boxes: [
          { label: 'top', deeds: [deeds[1], deeds[0]] },
          { label: 'empty', deeds: null },
        ],
      },
      entities: { Deed: deeds, Copy: deeds.flatMap((each) => each.copies as Entity[]) },
    };
  },
  cases: [
    { name: 'an object is part of the key', query: '{ deeds { title pages } }' },
    { name: 'the other way round', query: '{ boxes { label deeds { number title } } }' },
    {
      name: 'equal numbers of different offices stay apart',
      query: '{ deeds { number pages title office { code } } }',
    },
    { name: 'a key within a key', query: '{ deeds { copies { issue signed } } }' },
    {
      name: 'key fields under aliases',
      query: '{ deeds { n: number o: office { c: code } pages copies { signed } } }',
    },
    {
      name: 'an alias that spells part of the key',
      query: '{ deeds { number: title office { code: __typename } pages } }',
      faults: { stock: FAULTS.alias },
    },
    { name: 'there and back', query: '{ boxes { deeds { title copies { deed { pages title } } } } }' },
  ],
};
