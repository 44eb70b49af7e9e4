import { createHash } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous } from '#kernel/protocol/viewer.ts';
import type { GatewayContext } from '../context.ts';
import { KNOWN_TEXTS_DEFAULTS, openKnownTexts } from './known-texts.ts';

interface Seen {
  readonly hash: string;
  readonly byHash: boolean;
}

let opened: AsyncDisposableStack;
beforeEach(() => {
  opened = new AsyncDisposableStack();
});
afterEach(() => opened.disposeAsync());

async function stage(options: Partial<typeof KNOWN_TEXTS_DEFAULTS> = {}) {
  const seen: Seen[] = [];
  const watching: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({
      async didResolveOperation({ queryHash, metrics }) {
        seen.push({ hash: queryHash, byHash: metrics.persistedQueryHit === true });
      },
    }),
  };
  const { plugin, cache } = openKnownTexts({ ...KNOWN_TEXTS_DEFAULTS, ...options });
  const server = new ApolloServer<GatewayContext>({
    typeDefs: 'type Query { name(of: Int): String }',
    resolvers: { Query: { name: (_: unknown, { of }: { of: number }) => `number ${of}` } },
    plugins: [plugin, watching],
    persistedQueries: { cache },
  });
  await server.start();
  opened.defer(() => server.stop());
  async function ask(request: Parameters<typeof server.executeOperation>[0], subject: string | null = null) {
    const contextValue = { viewer: { ...anonymous, subject }, caller: subject ?? 'an address' } as GatewayContext;
    const { body } = await server.executeOperation(request, { contextValue });
    return body.kind === 'single' ? { ...body.singleResult } : undefined;
  }
  return { seen, ask };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a text goes in by its hash from the second time on, and is answered and named the same', async () => {
  const { seen, ask } = await stage();
  const query = 'query ($of: Int) { name(of: $of) }';
  for (const number of [1, 2, 3]) {
    expect(await ask({ query, variables: { of: number } })).toEqual({ data: { name: `number ${number}` } });
  }
  expect(seen).toEqual([false, true, true].map((byHash) => ({ hash: hashOf(query), byHash })));
});

test('what was refused is not known', async () => {
  const { seen, ask } = await stage();
  for (let time = 0; time < 2; time++) {
    expect((await ask({ query: '{ nothing }' }))?.errors).toHaveLength(1);
  }
  expect(seen).toEqual([]);
});

test('the oldest texts are forgotten when there are too many, and answered all the same', async () => {
  const query = (number: number): string => `{ name(of: ${number}) }`;
  const { seen, ask } = await stage({ maxBytes: 2 * query(0).length * 2 });
  for (const number of [1, 2, 3, 2, 1]) {
    expect(await ask({ query: query(number) })).toEqual({ data: { name: `number ${number}` } });
  }
  expect(seen.map(({ byHash }) => byHash)).toEqual([false, false, false, true, false]);
});

test('a client may register a text and ask by its hash, and may not give it another', async () => {
  const { ask } = await stage();
  const query = '{ name(of: 7) }';
  const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const codes = async (request: object) => (await ask(request))?.errors?.map(({ extensions }) => extensions?.code);
  expect(await codes(persisted(hashOf(query)))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  expect((await ask({ query, ...persisted(hashOf('other')) }))?.errors).toHaveLength(1);
  expect(await codes(persisted(hashOf('other')))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  expect(await ask({ query, ...persisted(hashOf(query)) })).toEqual({ data: { name: 'number 7' } });
  expect(await ask(persisted(hashOf(query)))).toEqual({ data: { name: 'number 7' } });
});

describe('texts stand apart', () => {
  const text = (of: number, length = 0): string => `{ name(of: ${of}) } #${'z'.repeat(length)}`;
  const persisted = (query: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(query) } },
  });
  const isKnown = async (answer: Promise<object | undefined>) => 'data' in ((await answer) ?? {});

  test('strangers neither know nor put out those of callers who have logged in', async () => {
    const { ask } = await stage({ maxBytes: 10_000, maxTextBytes: 4_000 });
    await ask({ query: text(1), ...persisted(text(1)) }, 'somebody');
    for (let of = 2; of < 30; of++) {
      await ask({ query: text(of, 1_000), ...persisted(text(of, 1_000)) });
    }
    expect(await isKnown(ask(persisted(text(1)), 'somebody else'))).toBe(true);
    expect(await isKnown(ask(persisted(text(1))))).toBe(false);
    expect(await isKnown(ask(persisted(text(29, 1_000))))).toBe(true);
    expect(await isKnown(ask(persisted(text(2, 1_000))))).toBe(false);
  });

  test('one caller has a share, and puts out his own texts only', async () => {
    const { ask } = await stage({ maxBytes: 100_000, maxCallerBytes: 8_000 });
    await ask({ query: text(1), ...persisted(text(1)) }, 'somebody');
    for (let of = 2; of < 60; of++) {
      await ask({ query: text(of, 1_000) }, 'greedy');
    }
    expect(await isKnown(ask(persisted(text(1)), 'greedy'))).toBe(true);
    expect(await isKnown(ask(persisted(text(59, 1_000)), 'greedy'))).toBe(true);
    expect(await isKnown(ask(persisted(text(40, 1_000)), 'greedy'))).toBe(false);
  });

  test('a text too long to be kept is answered all the same', async () => {
    const { ask } = await stage({ maxTextBytes: 1_000 });
    expect(await ask({ query: text(1, 1_000), ...persisted(text(1, 1_000)) })).toEqual({ data: { name: 'number 1' } });
    expect(await isKnown(ask(persisted(text(1, 1_000))))).toBe(false);
  });

  test('a text that is known does not go in under the hash of another', async () => {
    const { ask } = await stage();
    await ask({ query: text(1) });
    expect(await ask({ query: text(1), ...persisted(text(2)) })).not.toHaveProperty('data');
  });
});
