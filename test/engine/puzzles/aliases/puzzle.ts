import { FAULTS } from '../../faults.ts';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const leaves: Record<string, unknown>[] = ['1', '2', '3'].map((id) => ({
      id,
      x: Number(id),
      y: ({ by }: Entity) => Number(id) * Number(by ?? 1),
      z: Number(id) * 100,
      constructor: `c${id}`,
      toString: `t${id}`,
      hasOwnProperty: Number(id),
    }));
    leaves.forEach((leaf, index) => {
      leaf.leaf = leaves[(index + 1) % 3];
      leaf.w = leaves.filter((other) => other !== leaf);
    });
    return {
      Query: { a: leaves[0], b: ({ n }: Entity) => leaves[Number(n ?? 1)] ?? null, leaves },
      entities: { Leaf: leaves },
    };
  },
  cases: [
    { name: 'one field twice', query: '{ a { p: x q: x } }' },
    { name: 'one root field twice', query: '{ p: b(n: 0) { z } q: b(n: 2) { z x } }' },
    { name: 'names swapped', query: '{ a { x: z z: x } }' },
    { name: 'an alias equal to the key', query: '{ a { id: x z } }', faults: { stock: FAULTS.alias } },
    { name: 'an alias equal to the key over two hops', query: '{ leaves { id: z w { id: x leaf { id: z } } } }' },
    { name: 'arguments under aliases', query: '{ a { y y2: y(by: 2) y3: y(by: 3) leaf { y: y(by: 5) } } }' },
    {
      name: 'the type name under an alias',
      query: '{ a { t: __typename leaf { kind: __typename z } } root: __typename }',
    },
    { name: 'an object under two aliases', query: '{ a { m: leaf { x } n: leaf { z } leaf { id } } }' },
    { name: 'a list under two aliases', query: '{ m: leaves { z } n: leaves { w { x z } } }' },
    { name: 'fields named as the inheritance of objects', query: '{ leaves { constructor toString hasOwnProperty } }' },
    {
      name: 'aliases named as the inheritance of objects',
      query: '{ a { constructor: z toString: x hasOwnProperty: id valueOf: z } }',
    },
    {
      name: 'the alias __proto__',
      query: '{ __proto__: a { __proto__: z constructor } }',
      answer: JSON.parse('{"__proto__":{"__proto__":100,"constructor":"c1"}}'),
    },
    { name: 'aliases in the manner of the engine', query: '{ a { x_0: y y_0: x y_1: y(by: 4) _e0: z } }' },
  ],
};
