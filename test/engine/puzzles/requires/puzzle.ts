import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

const product = (upc: string, more: Entity): Entity => ({
  upc,
  name: `product ${upc}`,
  inStock: upc !== '2',
  shipping: (_args: unknown, self: Entity) =>
    Number(read(self, 'price')) > 1000 ? 0 : Number(read(self, 'weight') ?? 0) / 2,
  volume: (_args: unknown, self: Entity) => {
    const size = read(self, 'size') as Entity | null;
    return size === null ? null : Number(read(size, 'wide')) * Number(read(size, 'high'));
  },
  label: (_args: unknown, self: Entity) => (read(self, 'tags') as string[] | null)?.join('+') ?? 'none',
  total: (_args: unknown, self: Entity) => Number(read(self, 'shipping')) + 1,
  ...more,
});

export const puzzle: Puzzle = {
  world: () => {
    const products = [
      product('1', { price: 10, weight: 100, size: { wide: 2, high: 3 }, tags: ['new', 'red'] }),
      product('2', { price: 2000, weight: 100, size: null, tags: [] }),
      product('3', { price: 10, weight: null, size: { wide: 5, high: 5 }, tags: null }),
    ];
    return {
      Query: { products, product: ({ upc }: Entity) => products.find((each) => each.upc === upc) ?? null },
      entities: { Product: products },
    };
  },
  cases: [
    {
      name: 'a field is computed from required ones',
      query: '{ products { shipping } }',
      calls: ['inventory', 'products'],
    },
    { name: 'required fields are not shown unless asked for', query: '{ products { upc shipping price } }' },
    { name: 'a required object travels with its fields', query: '{ products { volume } }' },
    { name: 'a required list travels whole', query: '{ products { label } }' },
    { name: 'a requirement may itself have requirements', query: '{ products { total } }' },
    {
      name: 'all requirements of one entity at once',
      query: '{ products { total label volume shipping inStock name } }',
    },
    { name: 'the required object asked for with other fields', query: '{ products { size { high } volume } }' },
    { name: 'one entity by its key', query: '{ product(upc: "1") { shipping total } }' },
    { name: 'a missing entity is null', query: '{ product(upc: "9") { shipping } }' },
    {
      name: 'a client alias that spells a required field',
      query: '{ products { price: name shipping } }',
      faults: { stock: FAULTS.alias },
    },
    {
      name: 'a client alias that spells the required object',
      query: '{ products { size: volume weight: label price: total } }',
    },
  ],
};
