import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const person: Record<string, unknown> = { __typename: 'Person', id: 'p', name: 'Ada' };
    const length = ({ unit }: Entity) => (unit === 'half' ? 50 : 100);
    const media: Entity[] = [
      { __typename: 'Book', id: 'b', name: 'A Book', length, creator: person, pages: 300, price: 5, isbn: 'i' },
      { __typename: 'Film', id: 'f', name: null, length, creator: null, minutes: 90, price: 7, discs: 2 },
      { __typename: 'Book', id: 'b2', name: 'Another', length, creator: person, pages: null, price: 6, isbn: null },
    ];
    person.likes = [media[1], media[0]];
    return {
      Query: {
        media,
        one: ({ id }: Entity) => media.find((each) => each.id === id) ?? null,
        named: [...media, person],
      },
      entities: {
        Book: media.filter((each) => each.__typename === 'Book'),
        Film: [media[1] as Entity],
        Person: [person],
      },
    };
  },
  cases: [
    { name: 'fields of the interface', query: '{ media { id name } }' },
    { name: 'the type of each', query: '{ media { __typename id } }' },
    { name: 'fields of each type', query: '{ media { ... on Book { pages } ... on Film { minutes } } }' },
    {
      name: 'fields of each type from another department',
      query: '{ media { ... on Book { price isbn } ... on Film { discs } } }',
    },
    { name: 'an interface that only another department knows', query: '{ media { ... on Priced { price } } }' },
    {
      name: 'one interface within another',
      query: '{ named { name ... on Media { id ... on Book { isbn } } ... on Person { id likes { price } } } }',
    },
    {
      name: 'a list of an interface over two hops',
      query: '{ media { creator { likes { __typename price ... on Book { name } } } } }',
    },
    { name: 'aliases that differ by type', query: '{ media { ... on Book { x: pages } ... on Film { x: minutes } } }' },
    { name: 'arguments that differ by alias', query: '{ media { long: length short: length(unit: "half") } }' },
    {
      name: 'arguments that differ by type',
      query: '{ media { ... on Book { l: length } ... on Film { l: length(unit: "half") } } }',
    },
    { name: 'a single object of an interface', query: '{ one(id: "f") { __typename ... on Film { price } } }' },
    { name: 'none', query: '{ one(id: "x") { name ... on Film { price } } }' },
    { name: 'the same field on interface and type', query: '{ media { name ... on Book { name price } } }' },
  ],
};
