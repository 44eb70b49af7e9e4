import { GraphQLError } from 'graphql';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

function refuse(): never {
  throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
}

export const puzzle: Puzzle = {
  world: () => {
    const twig = (id: string, more: Entity = {}): Entity => ({ id, bend: 1, count: 2, leaves: [{ size: 1 }], ...more });
    const bad = twig('bad', { count: null, leaves: [{ size: 1 }, { size: null }] });
    const bent = twig('bent', { bend: null });
    const tree = (id: string, more: Entity = {}): Entity => ({
      id,
      name: id,
      twig: twig(`${id}a`),
      age: 9,
      colour: 'green',
      smell: 'sweet',
      crown: { wide: 3, high: 2 },
      ...more,
    });
    const oak = tree('oak');
    const dead = tree('dead', { age: null, colour: refuse, crown: { wide: null, high: 1 }, twig: bad });
    const elm = tree('elm', { twig: bent });
    return {
      Query: { tree: dead, trees: [oak, dead, elm], strict: dead },
      entities: { Tree: [oak, dead, elm], Twig: [bad, bent, oak.twig as Entity] },
    };
  },
  cases: [
    {
      name: 'stay in the fragment',
      query: '{ tree { id ... @defer(label: "a") { age smell } } }',
      answer: { tree: { id: 'dead' } },
      errorPaths: ['tree.age'],
      parts: ['a tree'],
    },
    {
      name: 'stay in the fragment at the root, and where no null may be',
      query: '{ trees { id } ... @defer { strict { age } } }',
      answer: { trees: [{ id: 'oak' }, { id: 'dead' }, { id: 'elm' }] },
      errorPaths: ['strict.age'],
      parts: ['- '],
    },
    {
      name: 'stay with their item of a list',
      query: '{ trees { id ... @defer(label: "a") { age } } }',
      answer: { trees: [{ id: 'oak', age: 9 }, { id: 'dead' }, { id: 'elm', age: 9 }] },
      errorPaths: ['trees.1.age'],
      parts: ['a trees.0', 'a trees.1', 'a trees.2'],
    },
    {
      name: 'go no further than to a nullable object within',
      query: '{ tree { id ... @defer { crown { wide high } smell } } }',
      parts: ['- tree'],
    },
    {
      name: 'take a nested fragment along',
      query: '{ tree { id ... @defer(label: "a") { twig { count ... @defer(label: "b") { leaves { size } } } } } }',
      answer: { tree: { id: 'dead', twig: null } },
      errorPaths: ['tree.twig.count'],
      parts: ['a tree'],
    },
    {
      name: 'do not reach the fragment around a nested one',
      query: '{ tree { id ... @defer(label: "a") { smell ... @defer(label: "b") { age } } } }',
      answer: { tree: { id: 'dead', smell: 'sweet' } },
      errorPaths: ['tree.age'],
      parts: ['a tree', 'b tree'],
    },
    {
      name: 'of the first answer leave no place for a fragment',
      query: '{ trees { id twig { bend ... @defer(label: "a") { leaves { size } } } } }',
      answer: {
        trees: [
          { id: 'oak', twig: { bend: 1, leaves: [{ size: 1 }] } },
          { id: 'dead', twig: { bend: 1, leaves: null } },
          { id: 'elm', twig: null },
        ],
      },
      errorPaths: ['trees.1.twig.leaves.1.size', 'trees.2.twig.bend'],
      parts: ['a trees.0.twig', 'a trees.1.twig'],
    },
    {
      name: 'of the first answer that reach the root leave nothing to follow',
      query: '{ strict { age ... @defer { colour } } }',
      parts: [],
    },
    {
      name: 'with an error of the department',
      query: '{ trees { id ... @defer(label: "a") { colour smell } } }',
      codes: ['FORBIDDEN'],
      parts: ['a trees.0', 'a trees.1', 'a trees.2'],
    },
    {
      name: 'with an error at once and in the fragment',
      query: '{ tree { colour ... @defer(label: "a") { colour smell } } }',
      errorPaths: ['tree.colour'],
      codes: ['FORBIDDEN', 'FORBIDDEN'],
      parts: ['a tree'],
    },
  ],
};
