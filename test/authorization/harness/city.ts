import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { GatewayConfig } from '../../../gateway/config/config.ts';
import { openGateway } from '../../../gateway/gateway.ts';
import { openDepartment } from '../../engine/harness/departments.ts';
import type { World } from '../../engine/harness/puzzle.ts';
import { compose } from '../../engine/harness/supergraph.ts';
import { type HouseAnswer, post, testGatewayConfig } from '../../house.ts';
import { openProvider } from './oidc.ts';

/** Claims of a token; null for a request without one. */
export type Claims = Record<string, unknown> | null;

/** Tiny departments behind the real gateway, everything over HTTP. */
export interface TinyCity extends AsyncDisposable {
  ask(
    claims: Claims,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<HouseAnswer>;
  /** The same, with the answer as it comes. */
  fetch(
    claims: Claims,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  readonly url: string;
  /** Where another gateway finds the same departments. */
  readonly environment: Readonly<Record<string, string>>;
  /** The header `authorization` of a request with these claims. */
  bearer(claims: Record<string, unknown>): Promise<string>;
  /** The gateway follows this file. */
  readonly supergraphFile: string;
  /** Everything that any department was asked since the last time, as text. */
  heard(): string[];
}

export interface TinyCityOptions {
  readonly departments: Readonly<Record<string, string>>;
  readonly world: World;
  readonly gateway?: Partial<GatewayConfig>;
  /** Of the departments' schemas, where the usual one will not do. */
  readonly header?: string;
}

export async function openTinyCity({ departments, world, gateway = {}, header }: TinyCityOptions): Promise<TinyCity> {
  await using opened = new AsyncDisposableStack();
  const composed = compose(departments, header);
  let heard: string[] = [];
  const urls: Record<string, string> = {};
  for (const [name, typeDefs] of composed.departments) {
    const department = openDepartment(name, typeDefs, world);
    const server = createServer(async (request, response) => {
      const body = await text(request);
      heard.push(body);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(await department.serve(body)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.defer(() => closed(server));
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  const folder = await mkdtemp(join(tmpdir(), 'tiny-city-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, composed.sdl);
  const provider = opened.use(await openProvider());
  const config = {
    ...testGatewayConfig(urls),
    supergraphFile,
    auth: { issuer: provider.issuer, audience: 'city-graph' },
  };
  const { url } = opened.use(await openGateway({ ...config, ...gateway }));
  const headersOf = async (claims: Claims, headers: Record<string, string>) => ({
    'content-type': 'application/json',
    ...(claims && { authorization: `Bearer ${await provider.token(claims)}` }),
    ...headers,
  });
  const resources = opened.move();
  return {
    url,
    environment: Object.fromEntries(Object.entries(urls).map(([name, at]) => [`${name.toUpperCase()}_URL`, at])),
    bearer: async (claims) => `Bearer ${await provider.token(claims)}`,
    supergraphFile,
    ask: async (claims, query, variables = {}, headers = {}) =>
      post(url, { query, variables }, await headersOf(claims, headers)),
    fetch: async (claims, query, variables = {}, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: await headersOf(claims, headers),
        body: JSON.stringify({ query, variables }),
      }),
    heard() {
      const all = heard;
      heard = [];
      return all;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
