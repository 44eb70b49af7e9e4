import type { Entity, Puzzle } from '../../harness/puzzle.ts';

/**
 * What the graph shows as one type, a department has as another: never null here, perhaps null there. And what the graph
 * has among the types of an interface, a department may lack.
 */
export const puzzle: Puzzle = {
  world: () => {
    const part = { n: 1, m: 2 };
    const stone: Entity = { __typename: 'Stone', id: 's', code: 'c1', name: 'flint', part };
    const wood: Entity = { __typename: 'Wood', id: 'w', code: 'c2', name: null, part: null, grain: 3 };
    const iron: Entity = { __typename: 'Iron', id: 'i', code: 'c3', name: 'bar', rust: 4 };
    return {
      Query: { things: [stone, wood], any: [wood, stone], newest: [iron, stone, wood] },
      entities: { Stone: [stone], Wood: [wood], Iron: [iron] },
    };
  },
  cases: [
    { name: 'of two types behind a union', query: '{ any { ... on Stone { name } ... on Wood { name } } }' },
    {
      name: 'with objects, which go on in the other department',
      query: '{ any { ... on Stone { part { n m } } ... on Wood { part { n m } grain } } }',
    },
    {
      name: 'in fragments around each other',
      query: '{ things { ... on Stone { name part { n } } ... on Wood { name part { m } } } }',
    },
    {
      name: 'a type that the department lacks',
      query: '{ things { code ... on Iron { rust } ... on Stone { name } } newest { ... on Iron { rust } code } }',
    },
  ],
};
