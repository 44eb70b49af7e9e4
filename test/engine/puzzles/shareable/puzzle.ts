import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const parts = [{ label: 'a', weight: 1, depth: 10 }, null, { label: 'b', weight: 2, depth: 20 }];
    const places = ['1', '2'].map((id) => ({
      id,
      name: `place ${id}`,
      zone: { code: `z${id}`, shade: 'dark', size: 4 },
      north: 1,
      south: 2,
      parts,
    }));
    const city = { mayor: 'M', area: 9, north: 'n', south: 's', parts };
    return { Query: { places, east: places, city }, entities: { Place: places } };
  },
  cases: [
    { name: 'a shared field is asked of one department', query: '{ places { name } }' },
    { name: 'a value type split over two departments', query: '{ places { zone { code shade size } } }' },
    { name: 'only the other half', query: '{ places { zone { size } } }' },
    { name: 'a root field that two departments share', query: '{ city { mayor } }' },
    { name: 'a root object put together from both', query: '{ city { mayor area north south } }' },
    { name: 'a list of values from one department', query: '{ city { parts { label weight } } }' },
    { name: 'values in lists with nulls, through an entity', query: '{ east { parts { label weight depth } } }' },
    { name: 'shared and own fields together', query: '{ east { name north south zone { code } } }' },
  ],
};
