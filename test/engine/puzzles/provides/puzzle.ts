import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const root = { __typename: 'Category', id: 'c0', name: 'root', parent: null };
    const categories = [root, { __typename: 'Category', id: 'c1', name: 'paper', parent: root }];
    const shelf = (id: string, main: unknown) => ({
      __typename: 'Shelf',
      id,
      main,
      first: categories[0],
      all: categories,
    });
    const shelves = [shelf('s1', categories[1]), shelf('s2', null)];
    return {
      Query: { categories, plain: shelves, filled: shelves, any: [categories[1], shelves[0]] },
      entities: { Category: categories, Shelf: shelves },
    };
  },
  cases: [
    { name: 'what is provided is not fetched again', query: '{ plain { first { name } } }', calls: ['shelves'] },
    { name: 'what is not provided is', query: '{ plain { main { name } } }', calls: ['categories', 'shelves'] },
    { name: 'a path provided from the root', query: '{ filled { main { name } } }', calls: ['shelves'] },
    { name: 'a provided field beside one that is not', query: '{ plain { first { name parent { name } } } }' },
    { name: 'provided in a list', query: '{ plain { all { name } } }', calls: ['shelves'] },
    {
      name: 'provided under a type condition',
      query: '{ any { ... on Category { name } ... on Shelf { main { name } } } }',
    },
    { name: 'provided under an alias', query: '{ plain { x: first { y: name } z: main { y: name } } }' },
  ],
};
