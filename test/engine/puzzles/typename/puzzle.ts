import type { Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const cat: Record<string, unknown> = { __typename: 'Cat', name: 'Tom', lives: 9 };
    cat.self = cat;
    const dog = { __typename: 'Dog', name: 'Rex' };
    const box = { __typename: 'Box', pet: dog, cats: [cat] };
    return {
      Query: { pet: cat, pets: [cat, dog], box, anything: [box, dog, cat], cats: [cat] },
      Mutation: { rename: cat },
      entities: { Cat: [cat], Dog: [dog] },
    };
  },
  cases: [
    { name: 'of the root alone', query: '{ __typename }', calls: [] },
    { name: 'of the root under an alias, twice', query: '{ a: __typename b: __typename cats { name } }' },
    { name: 'of the mutation root', query: 'mutation { __typename rename { lives } }' },
    { name: 'alone in an object', query: '{ box { __typename } }' },
    { name: 'alone in an interface', query: '{ pet { __typename } pets { __typename } }' },
    { name: 'alone in a union', query: '{ anything { __typename } }' },
    {
      name: 'at every level',
      query:
        '{ __typename anything { __typename ... on Box { __typename pet { __typename name } cats { __typename self { __typename lives } } } ... on Cat { __typename self { __typename } } } }',
    },
    {
      name: 'in an entity from two departments',
      query: '{ cats { __typename self { __typename } } pet { name ... on Cat { lives __typename } } }',
    },
    { name: 'first, last and in between', query: '{ cats { a: __typename name b: __typename lives c: __typename } }' },
  ],
};
