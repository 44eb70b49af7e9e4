import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const shades = [0, 1].map((n) => ({ n, name: `shade ${n}` }));
    const cell = (x: number, y: number): Record<string, unknown> => ({
      x,
      y,
      colour: `${x}-${y}`,
      shades: [[shades[0]], [], null, [null, shades[1]]],
    });
    const [a, b, c] = [cell(0, 0), cell(0, 1), cell(1, 1)];
    for (const each of [a, b, c]) {
      (each as Record<string, unknown>).around = [[a, null], null, [c]];
    }
    return {
      Query: {
        grid: [[a, null, b], null, [], [c]],
        cube: [[[a], [b, c]], [null]],
        ragged: [{ cells: [[a]] }, null, { cells: null }],
        scalars: [[1, null], []],
      },
      entities: { Cell: [a, b, c] as Record<string, unknown>[], Shade: shades },
    };
  },
  cases: [
    { name: 'entities in lists of lists', query: '{ grid { x colour } }' },
    { name: 'three levels deep', query: '{ cube { y colour } }' },
    { name: 'lists inside rows', query: '{ ragged { cells { colour } } }' },
    { name: 'lists of lists of scalars', query: '{ scalars }' },
    { name: 'lists of lists in an entity', query: '{ grid { shades { n name } } }' },
    { name: 'lists of lists, twice', query: '{ grid { around { colour around { x colour } } } }' },
    { name: 'from lists of lists to lists of lists', query: '{ cube { around { shades { name } } } }' },
  ],
};
