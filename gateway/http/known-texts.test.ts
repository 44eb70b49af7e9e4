import { createHash } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { GatewayContext } from '../context.ts';
import { openKnownTexts } from './known-texts.ts';

interface Seen {
  readonly hash: string;
  readonly byHash: boolean;
}

let opened: AsyncDisposableStack;
beforeEach(() => {
  opened = new AsyncDisposableStack();
});
afterEach(() => opened.disposeAsync());

async function stage(maxBytes?: number) {
  const seen: Seen[] = [];
  const watching: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({
      async didResolveOperation({ queryHash, metrics }) {
        seen.push({ hash: queryHash, byHash: metrics.persistedQueryHit === true });
      },
    }),
  };
  const { plugin, cache } = openKnownTexts(maxBytes);
  const server = new ApolloServer<GatewayContext>({
    typeDefs: 'type Query { name(of: Int): String }',
    resolvers: { Query: { name: (_: unknown, { of }: { of: number }) => `number ${of}` } },
    plugins: [plugin, watching],
    persistedQueries: { cache },
  });
  await server.start();
  opened.defer(() => server.stop());
  const ask = async (request: Parameters<typeof server.executeOperation>[0]) => {
    const { body } = await server.executeOperation(request, { contextValue: {} as GatewayContext });
    return body.kind === 'single' ? { ...body.singleResult } : undefined;
  };
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
  for (let time = 0; time < 2; time++) expect((await ask({ query: '{ nothing }' }))?.errors).toHaveLength(1);
  expect(seen).toEqual([]);
});

test('the oldest texts are forgotten when there are too many, and answered all the same', async () => {
  const query = (number: number): string => `{ name(of: ${number}) }`;
  const { seen, ask } = await stage(2 * query(0).length * 2);
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
