import type { Entity, Puzzle } from '../../harness/puzzle.ts';

/** A department says beforehand what it will answer below a field that gives an interface. */
export const puzzle: Puzzle = {
  world: () => {
    const dog: Entity = { __typename: 'Dog', id: 'd', name: 'Rex', age: 3 };
    const cat: Entity = { __typename: 'Cat', id: 'c', name: 'Tom', age: 5 };
    const book: Entity = { __typename: 'Book', id: 'b', animals: [dog, cat] };
    return { Query: { media: book, book }, entities: { Book: [book], Dog: [dog], Cat: [cat] } };
  },
  cases: [
    { name: 'all that is provided', query: '{ media { id animals { id name } } }' },
    { name: 'of one type', query: '{ media { id animals { id ... on Cat { name } } } }' },
    {
      name: 'and more of another department',
      query: '{ media { animals { id name ... on Dog { age } ... on Cat { age } } } }',
    },
    { name: 'of the types one by one', query: '{ media { animals { ... on Cat { name } ... on Dog { age name } } } }' },
    { name: 'by a fragment', query: '{ book { id animals { ... on Dog { id name age } ... on Cat { id name } } } }' },
    { name: 'nothing of it', query: '{ book { animals { __typename id } } media { __typename id } }' },
    {
      name: 'on the type behind the interface',
      query: '{ media { ... on Book { id animals { id name ... on Cat { age } } } } }',
    },
  ],
};
