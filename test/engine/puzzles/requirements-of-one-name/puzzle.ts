import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

/** Three types require fields of one name that have three types: in one request each needs a name of its own. */
export const puzzle: Puzzle = {
  world: () => {
    const shape = (__typename: string, size: unknown, box: unknown): Entity => ({
      __typename,
      id: __typename,
      size,
      box,
      told: (_args: unknown, self: Entity) => JSON.stringify(read(self, 'size')),
      boxed: (_args: unknown, self: Entity) =>
        JSON.stringify(read(self, 'box')).replaceAll(/"__typename":"\w+",?/g, ''),
    });
    const shapes = [
      shape('Dot', 5, { w: 1 }),
      shape('Line', 'long', [{ h: 2 }]),
      shape('Ring', [1, 2], { w: 3, h: 4 }),
    ];
    return {
      Query: { shapes },
      entities: Object.fromEntries(shapes.map((each) => [String(each.__typename), [each]])),
    };
  },
  cases: [
    { name: 'leaves', query: '{ shapes { ... on Dot { told } ... on Line { told } ... on Ring { told } } }' },
    { name: 'objects', query: '{ shapes { ... on Dot { boxed } ... on Line { boxed } ... on Ring { boxed } } }' },
    {
      name: 'both, with what the client wants of them under names of its own',
      query:
        '{ shapes { ... on Dot { told boxed a: size box { w } } ... on Line { boxed told b: size c: box { w } } ... on Ring { told boxed d: size e: box { h } } } }',
    },
  ],
};
