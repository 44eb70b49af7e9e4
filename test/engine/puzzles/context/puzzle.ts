import { FAULTS } from '../../faults.ts';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

/** The monolith does not know contexts, so right answers are written out. */
export const puzzle: Puzzle = {
  world: () => {
    const rooms: Record<string, unknown>[] = ['1', '2', '3'].map((id) => ({
      id,
      price: ({ currency, factor }: Entity) => `${currency} ${Number(id) * Number(factor)}`,
      plain: Number(id),
      size: Number(id) * 10,
      next: null,
    }));
    rooms.forEach((room) => {
      room.neighbours = rooms.slice(1);
    });
    const house = (id: string, currency: string, some: unknown[]) => ({
      __typename: 'House',
      id,
      currency,
      city: { code: id },
      rooms: some,
      main: some[0],
    });
    const houses = [house('h', 'VND', rooms.slice(0, 2)), house('i', 'EUR', rooms.slice(0, 1))];
    return {
      Query: { houses, flats: [{ __typename: 'Flat', id: 'f', currency: 'USD', rooms: [rooms[2], null] }] },
      entities: { Room: rooms, House: houses },
    };
  },
  cases: [
    {
      name: 'a value of the parent becomes an argument',
      query: '{ flats { rooms { price } } }',
      answer: { flats: [{ rooms: [{ price: 'USD 3' }, null] }] },
      faults: { stock: FAULTS.context },
    },
    {
      name: 'one entity under parents with different values',
      query: '{ houses { rooms { price } } }',
      answer: { houses: [{ rooms: [{ price: 'VND 1' }, { price: 'VND 2' }] }, { rooms: [{ price: 'EUR 1' }] }] },
      faults: { stock: FAULTS.context },
    },
    {
      name: 'beside arguments of the client',
      query: 'query ($f: Int) { houses { main { price(factor: $f) plain } } }',
      variables: { f: 3 },
      answer: { houses: [{ main: { price: 'VND 3', plain: 1 } }, { main: { price: 'EUR 3', plain: 1 } }] },
      faults: { stock: FAULTS.context },
    },
    {
      name: 'at several places of one operation',
      query: '{ houses { main { price } rooms { id price } } flats { rooms { price } } }',
      answer: {
        houses: [
          {
            main: { price: 'VND 1' },
            rooms: [
              { id: '1', price: 'VND 1' },
              { id: '2', price: 'VND 2' },
            ],
          },
          { main: { price: 'EUR 1' }, rooms: [{ id: '1', price: 'EUR 1' }] },
        ],
        flats: [{ rooms: [{ price: 'USD 3' }, null] }],
      },
      faults: { stock: FAULTS.context },
    },
    {
      name: 'over another department',
      query: '{ houses { id rooms { neighbours { price size } } } }',
      answer: {
        houses: [
          {
            id: 'h',
            rooms: [
              {
                neighbours: [
                  { price: 'VND 2', size: 20 },
                  { price: 'VND 3', size: 30 },
                ],
              },
              {
                neighbours: [
                  { price: 'VND 2', size: 20 },
                  { price: 'VND 3', size: 30 },
                ],
              },
            ],
          },
          {
            id: 'i',
            rooms: [
              {
                neighbours: [
                  { price: 'EUR 2', size: 20 },
                  { price: 'EUR 3', size: 30 },
                ],
              },
            ],
          },
        ],
      },
      faults: { stock: FAULTS.context },
    },
    { name: 'operations without it are planned as ever', query: '{ houses { rooms { plain size } } }' },
  ],
};
