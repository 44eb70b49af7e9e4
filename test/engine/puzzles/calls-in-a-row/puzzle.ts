import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

/** What a requirement needs, the call before it can bring along where it goes to the same department. */
export const puzzle: Puzzle = {
  world: () => {
    const products: Entity[] = [1, 2].map((n) => ({ sku: `p${n}`, price: n * 10 }));
    const orders: Entity[] = products.map((product, index) => ({
      id: `o${index}`,
      product,
      note: `note ${index}`,
      total: (_args: unknown, self: Entity) => Number(read(read(self, 'product') as Entity, 'price')) + 1,
    }));
    const me: Entity = { id: 'u', name: 'Ann', orders };
    return { Query: { me }, entities: { User: [me], Order: orders, Product: products } };
  },
  cases: [
    {
      name: 'beside what the client wants',
      query: '{ me { orders { total note } } }',
      calls: ['orders', 'orders', 'prices', 'users'],
    },
    {
      name: 'alone',
      query: '{ me { name orders { total } } }',
      calls: ['orders', 'orders', 'prices', 'users'],
    },
    {
      name: 'with what it needs under another name',
      query: '{ me { orders { total note p: product { sku price } product { price } } } }',
    },
  ],
};
