import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallSubgraph } from '../../gateway/engine/engine.ts';
import { type Library, openLibrary } from './harness/library.ts';
import type { Entity } from './harness/puzzle.ts';

const shop = Object.fromEntries(
  ['accounts', 'inventory', 'products', 'reviews'].map((name) => [
    name,
    readFileSync(join(import.meta.dirname, 'shop', `${name}.graphql`), 'utf8'),
  ]),
);

/** The shop of the well-known federation benchmark: reviews by users of products. */
function shopWorld() {
  const users: Record<string, unknown>[] = ['1', '2', '3'].map((id) => ({
    id,
    name: `name ${id}`,
    username: `user${id}`,
  }));
  const products: Record<string, unknown>[] = ['1', '2', '3', '4'].map((upc) => ({
    upc,
    name: `product ${upc}`,
    price: Number(upc) * 300,
    weight: 100,
    inStock: true,
    shippingEstimate: (_args: unknown, self: Entity) => (Number(self.price) > 1000 ? 0 : Number(self.weight) / 2),
  }));
  const reviews = Array.from({ length: 9 }, (_, index) => ({
    id: String(index),
    body: `body ${index}`,
    author: users[index % 3],
    product: products[index % 4],
  }));
  for (const user of users) {
    user.reviews = reviews.filter(({ author }) => author === user);
  }
  for (const product of products) {
    product.reviews = reviews.filter((review) => review.product === product);
  }
  return {
    Query: { users, topProducts: products.slice(0, 3) },
    entities: { User: users, Product: products, Review: reviews },
  };
}

const LARGE = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Large {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }
`;

/** A department that tells when it is asked. */
function announced({ departments }: Library, name: string): { call: CallSubgraph; called: Promise<void> } {
  const { promise: called, resolve } = Promise.withResolvers<void>();
  return {
    called,
    call: async ({ body }) => {
      resolve();
      return departments.get(name)!.serve(body);
    },
  };
}

describe('the requests of an operation', () => {
  test('the large operation of the benchmark takes six', async () => {
    await using library = await openLibrary({}, 'city', shop, shopWorld());
    const { errors } = await library.engine.run({ query: LARGE });
    expect(errors).toBeUndefined();
    expect(library.sent.map(({ department }) => department).toSorted()).toEqual([
      'accounts',
      'accounts',
      'inventory',
      'products',
      'products',
      'reviews',
    ]);
  });

  test('no department is asked twice in one request about one entity', async () => {
    await using library = await openLibrary({}, 'city', shop, shopWorld());
    await library.engine.run({ query: LARGE });
    for (const { variables } of library.sent) {
      for (const representations of Object.values(variables)) {
        const texts = (representations as unknown[]).map((each) => JSON.stringify(each));
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  });

  test('a step waits for the data that it reads, not for a neighbour that is slow', async () => {
    await using library = await openLibrary({}, 'city', shop, shopWorld());
    const { call: accounts, called } = announced(library, 'accounts');
    library.instead.set('accounts', accounts);
    const inventory = library.departments.get('inventory')!;
    library.instead.set('inventory', async ({ body }) => {
      await called;
      return inventory.serve(body);
    });
    const { data, errors } = await library.engine.run({
      query: '{ topProducts { inStock reviews { author { name } } } }',
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      topProducts: [{ inStock: true, reviews: [{ author: { name: 'name 1' } }, {}, {}] }, {}, {}],
    });
  });

  test('lookups of one department that wait for the same become one request, on any planner', async () => {
    await using library = await openLibrary({}, 'city on apollo planner');
    await library.engine.run({ query: '{ books { stars author { name } } shelf { books { readers } } }' });
    expect(library.sent.map(({ department }) => department)).toEqual(['books', 'people']);
    expect(library.sent[1]?.query.match(/_entities/g)).toHaveLength(3);
  });

  test('a second request of the same operation plans nothing anew, however it is written', async () => {
    await using library = await openLibrary({}, 'city');
    await library.engine.run({ query: 'query One { books { title author { name } } }' });
    const first = library.sent.splice(0);
    await library.engine.run({
      query: 'query Two {\n  ...B\n}\nfragment B on Query { books { title, author { name } } }',
    });
    expect(library.sent).toEqual(first);
  });
});
