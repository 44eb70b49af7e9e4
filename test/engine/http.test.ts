import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'undici';
import type { CallSubgraph, SubgraphResponse } from '../../gateway/engine/engine.ts';
import { openDepartment } from './harness/departments.ts';
import { engineNamed, fixed } from './harness/engines.ts';
import { LIBRARY, libraryWorld } from './harness/library.ts';
import { compose } from './harness/supergraph.ts';

/** Departments as servers of their own, and Apollo Server before the engine: nothing of the way is left out. */
const composed = compose(LIBRARY);
const servers: Server[] = [];
const pools = new Map<string, Pool>();

beforeAll(async () => {
  const world = libraryWorld();
  for (const [name, typeDefs] of composed.departments) {
    const department = openDepartment(name, typeDefs, world);
    const server = createServer(async (request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await department.serve(await text(request))));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    pools.set(name, new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  }
});

afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.close()));
  for (const server of servers) {
    server.close();
  }
});

const call: CallSubgraph = async ({ subgraph, body }) => {
  const headers = { 'content-type': 'application/json' };
  const response = await pools.get(subgraph)?.request({ method: 'POST', path: '/graphql', headers, body });
  return (await response?.body.json()) as SubgraphResponse;
};

describe.each(['city', 'stock'] as const)('%s behind Apollo Server, over HTTP', (name) => {
  let server: ApolloServer;
  beforeAll(async () => {
    const { gateway } = engineNamed(name, { supergraph: fixed(composed.sdl), call });
    server = new ApolloServer({ gateway, logger: { debug() {}, info() {}, warn() {}, error() {} } });
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
  });

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const { body } = await server.executeOperation({ query, variables });
    return body.kind === 'single' ? JSON.parse(JSON.stringify(body.singleResult)) : {};
  }

  test('joins two departments', async () => {
    expect(await ask('{ book(id: "b1") { title stars author { name } } }')).toEqual({
      data: { book: { title: 'title b1', stars: 4.5, author: { name: 'name a1' } } },
    });
  });

  test('writes and reads on', async () => {
    const { data } = await ask('mutation ($id: ID!) { lend(id: $id) { title readers } }', { id: 'b2' });
    expect(data).toEqual({ lend: { title: 'title b2', readers: 1 } });
  });

  test('answers introspection beside data', async () => {
    const { data } = await ask('{ __schema { mutationType { name } } shelf { label __typename } }');
    expect(data).toEqual({
      __schema: { mutationType: { name: 'Mutation' } },
      shelf: { label: 'top', __typename: 'Shelf' },
    });
  });

  test('leaves validation to the server', async () => {
    const { errors } = await ask('{ nothing }');
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });

  test('refuses wrong variables', async () => {
    const { errors } = await ask('query ($id: ID!) { book(id: $id) { title } }', { id: { x: 1 } });
    expect(errors).toHaveLength(1);
  });
});
