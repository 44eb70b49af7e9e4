import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const size = (_args: unknown, self: Entity) => JSON.stringify(read(self, 'data')).length;
    const rows = [
      {
        day: '2026-01-01',
        place: { code: { a: [1] } },
        data: { deep: { er: [1, null, { x: true }] } },
        more: [1, 'a', null, [2]],
        size,
      },
      { day: '2026-01-02', place: { code: 'plain' }, data: null, more: null, size },
      { day: '2026-01-01', place: { code: 7 }, data: [[]], more: [{}], size },
    ];
    return {
      Query: {
        rows,
        parse: ({ json, date }: Entity) => ({ json, date }),
        numbers: { int: -2147483648, float: 0.1, big: 1e300, id: 12, yes: false, text: '' },
      },
      entities: { Row: rows },
    };
  },
  cases: [
    { name: 'objects as scalars', query: '{ rows { data more } }' },
    { name: 'scalars in keys', query: '{ rows { day more } }' },
    { name: 'an object scalar in a requirement', query: '{ rows { size } }' },
    { name: 'a scalar beside its requirement', query: '{ rows { size data place { code } } }' },
    {
      name: 'a scalar as variable',
      query: 'query ($j: JSON) { parse(json: $j) }',
      variables: { j: { a: [1, { b: null }] } },
    },
    { name: 'a scalar in the text', query: '{ parse(json: { a: [1, "x", true], e: E }, date: "2026-02-03") }' },
    {
      name: 'variables in a scalar',
      query: 'query ($d: Date, $x: Int) { parse(json: { x: [$x] }, date: $d) }',
      variables: { d: '2026-05-05', x: 4 },
    },
    { name: 'numbers, truth and empty text', query: '{ numbers { int float big id yes text } }' },
  ],
};
