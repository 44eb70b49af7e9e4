import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { GatewayConfig, TransportConfig } from '../../gateway/config/config.ts';
import { openGateway } from '../../gateway/gateway.ts';
import { type HouseAnswer, post, testGatewayConfig } from '../house.ts';

/** What a department does with a call. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** One department that is always well, and one that behaves as told. */
export interface SickCity extends AsyncDisposable {
  readonly url: string;
  readonly supergraphFile: string;
  /** Calls that the sick department has received. */
  readonly calls: () => number;
  /** How often it was asked whether it is ready. */
  readonly looks: () => number;
  /** Calls that it lost before it had answered. */
  readonly lost: () => number;
  behave(behaviour: Behaviour): void;
  ask(query: string, headers?: Record<string, string>): Promise<HouseAnswer & { readonly ms: number }>;
}

const SDL = {
  well: 'type Query { well: Well! wellAgain: Well! } type Well { name: String! }',
  sick: `type Query { sick: Sick } type Mutation { heal: Sick } type Subscription { sickChanged: Sick }
    type Sick { name: String count: Int list: [Sick] deep: Sick any: Any } scalar Any`,
};
const HEADER = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ';

export const answerWith =
  (body: string | Buffer, status = 200): Behaviour =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  };

export const healthy = answerWith('{"data":{"sick":{"name":"better"},"heal":{"name":"better"}}}');

async function openDepartment(behaviour: () => Behaviour) {
  let calls = 0;
  let looks = 0;
  let lost = 0;
  const server = createServer((request, response) => {
    // Readiness is asked for by GET.
    if (request.method === 'POST') {
      calls++;
    } else {
      looks++;
    }
    response.once('close', () => {
      if (!response.writableEnded) {
        lost++;
      }
    });
    request.resume().once('end', () => behaviour()(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    calls: () => calls,
    looks: () => looks,
    lost: () => lost,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function openSickCity(
  transport: Partial<TransportConfig> = {},
  gateway: Partial<GatewayConfig> = {},
): Promise<SickCity> {
  await using opened = new AsyncDisposableStack();
  let behaviour = healthy;
  const well = opened.use(await openDepartment(() => answerWith('{"data":{"well":{"name":"fine"}}}')));
  const sick = opened.use(await openDepartment(() => behaviour));
  const urls = { well: well.url, sick: sick.url };
  const { supergraphSdl } = composeServices(
    Object.entries(SDL).map(([name, sdl]) => ({
      name,
      url: urls[name as keyof typeof urls],
      typeDefs: parse(HEADER + sdl),
    })),
  );
  const folder = await mkdtemp(join(tmpdir(), 'sick-city-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, supergraphSdl ?? '');
  const config = testGatewayConfig({});
  const running = opened.use(
    await openGateway({
      ...config,
      engine: 'city',
      explorer: false,
      supergraphFile,
      ...gateway,
      transport: { ...config.transport, urls: {}, ...transport },
    }),
  );
  const resources = opened.move();
  return {
    url: running.url,
    supergraphFile,
    calls: sick.calls,
    looks: sick.looks,
    lost: sick.lost,
    behave: (next) => {
      behaviour = next;
    },
    ask: async (query, headers) => {
      const asked = performance.now();
      return { ...(await post(running.url, { query }, headers)), ms: performance.now() - asked };
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
