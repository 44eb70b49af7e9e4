import { describe, expect, test } from '@jest/globals';
import { openOperationCache } from '../../gateway/engine/cache/operation-cache.ts';
import type { EngineOptions } from '../../gateway/engine/engine.ts';
import { openGraph } from '../../gateway/engine/graph/graph.ts';
import { activeLabels } from '../../gateway/engine/graph/overrides.ts';
import { getOperationAST, parse } from 'graphql';
import { LIBRARY, openLibrary } from './harness/library.ts';
import { compose } from './harness/supergraph.ts';

type Listener = Parameters<EngineOptions['supergraph']['subscribe']>[0];

/** A supergraph that the test replaces. */
function changing(first: string) {
  let listener: Listener = () => {};
  const source: EngineOptions['supergraph'] = {
    current: () => first,
    subscribe: (given) => {
      listener = given;
      return () => {
        listener = () => {};
      };
    },
  };
  return { source, change: async (sdl: string) => listener(sdl) };
}

const GROWN = { ...LIBRARY, people: LIBRARY.people.replace('born: Int', 'born: Int died: Int') };

describe('a new supergraph', () => {
  for (const name of ['city', 'stock'] as const) {
    test(`is served as soon as it is there (${name})`, async () => {
      const { source, change } = changing(compose(LIBRARY).sdl);
      await using library = await openLibrary({ supergraph: source }, name);
      expect(library.engine.schema().getType('Author')?.toConfig()).not.toHaveProperty('fields.died');
      await change(compose(GROWN).sdl);
      expect(library.engine.schema().getType('Author')?.toConfig()).toHaveProperty('fields.died');
    });
  }

  test('that is none is refused, and the old one stays', async () => {
    const { source, change } = changing(compose(LIBRARY).sdl);
    await using library = await openLibrary({ supergraph: source });
    await expect(change('type Query { a: Int }')).rejects.toThrow();
    const { data } = await library.engine.run({ query: '{ authors { name } }' });
    expect(data).toMatchObject({ authors: [{ name: 'name a1' }, {}] });
  });

  test('does not touch operations under way', async () => {
    const { source, change } = changing(compose(LIBRARY).sdl);
    await using library = await openLibrary({ supergraph: source });
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    library.instead.set('books', async ({ body }) => {
      await held;
      return library.departments.get('books')?.serve(body) ?? {};
    });
    const answer = library.engine.run({ query: '{ books { title author { name } } }' });
    await change(compose({ books: LIBRARY.books }).sdl);
    letGo();
    expect((await answer).data).toMatchObject({ books: [{ author: { name: 'name a1' } }, {}, {}] });
  });

  test('may come many times in a row', async () => {
    const sdls = [compose(LIBRARY).sdl, compose(GROWN).sdl] as const;
    const { source, change } = changing(sdls[0]);
    await using library = await openLibrary({ supergraph: source });
    for (let round = 1; round <= 10; round++) {
      await change(sdls[round % 2] as string);
      const { errors } = await library.engine.run({ query: '{ books { title author { name } } }' });
      expect(errors).toBeUndefined();
    }
  });
});

describe('the plan cache', () => {
  function ask(query: string) {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) {
      throw new Error('expected an operation');
    }
    const labels = activeLabels({ labels: [], percentages: [] }, [], 0);
    return { document, operation, variables: new Map(), labels, incremental: false };
  }

  test('takes what is used over to the next supergraph, as far as it is still valid', async () => {
    const before = openOperationCache(await openGraph(compose(LIBRARY).sdl), 1_000_000);
    await before.find(ask('{ books { title author { name } } }'));
    await before.find(ask('query ($n: ID!) { book(id: $n) { stars } }'));
    await before.find(ask('{ authors { born } }'));
    const after = openOperationCache(
      await openGraph(compose({ ...LIBRARY, people: LIBRARY.people.replace('born: Int', '') }).sdl),
      1_000_000,
    );
    await after.warm(before);
    expect(after.size).toBe(2);
    expect(after.find(ask('{ books { title author { name } } }'))).not.toBeInstanceOf(Promise);
  });

  test('holds no more than its bytes', async () => {
    const operations = openOperationCache(await openGraph(compose(LIBRARY).sdl), 60_000);
    for (let index = 0; index < 40; index++) {
      await operations.find(ask(`{ x${index}: books { title } }`));
      expect(operations.bytes).toBeLessThanOrEqual(60_000);
    }
    expect(operations.size).toBeGreaterThan(1);
    expect(operations.size).toBeLessThan(40);
  });

  test('plans once for many who ask at the same time', async () => {
    const operations = openOperationCache(await openGraph(compose(LIBRARY).sdl), 1_000_000);
    const asked = ask('{ authors { name } }');
    const found = await Promise.all([
      operations.find(asked),
      operations.find(asked),
      operations.find(ask('{authors{name}}')),
    ]);
    expect(new Set(found).size).toBe(1);
  });
});

test('an operation that no planner finds a way for is a coded error', async () => {
  const sdl = compose(LIBRARY).sdl.replaceAll(
    'stars: Float @join__field(graph: PEOPLE)',
    'stars: Float @join__field(graph: PEOPLE, external: true)',
  );
  await using library = await openLibrary({ supergraph: { current: () => sdl, subscribe: () => () => {} } });
  const { data, errors } = await library.engine.run({ query: '{ books { stars } }' });
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_CANNOT_BE_PLANNED']);
});
