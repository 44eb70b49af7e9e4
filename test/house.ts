import type { GraphQLFormattedError } from 'graphql';
import type { EvidenceConfig } from '#department/audit-log/open.ts';
import { DATABASE_LIMITS } from '#department/orm/database.ts';
import { type RunningDepartment, startDepartment } from '#department/start.ts';
import { type House, houseOf, houses } from '../city/departments.ts';
import { openIssuer } from '../city/issuer/issuer.ts';
import { type IssuerIdentity, openMint } from '../city/issuer/mint.ts';
import type { CastName, World, WorldSpec } from '../city/world/facts.ts';
import { openWorld } from '../city/world/world.ts';
import { DEMAND_DEFAULTS, type GatewayConfig } from '../gateway/config/config.ts';
import { openGateway, type RunningGateway } from '../gateway/gateway.ts';
import { openTestDatabase, TEST_CITY, type TestDatabase } from './tools/databases.ts';
import type { Data } from './tools/department.ts';
import { type EventReader, openEvents } from './tools/events.ts';
import { freePort } from './tools/global-setup.ts';
import { openTestKeys } from './tools/keys.ts';
import { withRoom } from './tools/patience.ts';

export interface HouseAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface HouseOptions {
  readonly spec?: WorldSpec;
  readonly engine?: GatewayConfig['engine'];
  /** Settings of the gateway that differ from a plain start. */
  readonly gateway?: Partial<GatewayConfig>;
  /** How often departments say that a stream of events lives. */
  readonly heartbeatMs?: number;
  /** Settings of the departments' ledgers that differ. */
  readonly evidence?: Partial<EvidenceConfig>;
}

/** The whole city in one process, on free ports, over databases of its own. */
export interface OpenHouse {
  readonly url: string;
  readonly issuerUrl: string;
  /** What tokens are made with. */
  readonly identity: IssuerIdentity;
  readonly world: World;
  readonly departments: ReadonlyMap<string, RunningDepartment>;
  readonly gateway: RunningGateway;
  /** The citizen id of someone in the cast. */
  id(name: CastName): string;
  token(name: CastName): Promise<string>;
  /** Asks over HTTP as someone of the cast, or as nobody. */
  ask(
    who: CastName | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<HouseAnswer>;
  /** Subscribes as someone of the cast, or as nobody. */
  follow(
    who: CastName | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<EventReader>;
  /** How the gateway runs. */
  config(): GatewayConfig;
  /** One more gateway before the same departments, with settings that differ; it closes with the house. */
  openGate(overrides: Partial<GatewayConfig>): Promise<RunningGateway>;
  [Symbol.asyncDispose](): Promise<void>;
}

const SUPERGRAPH = new URL('../gateway/supergraph/supergraph.graphql', import.meta.url).pathname;
const LOG_LEVEL = process.env.CITY_TEST_LOG ?? 'silent';
const MEGABYTE = 1024 * 1024;

export const testGatewayConfig = (urls: Readonly<Record<string, string>>): GatewayConfig => ({
  host: '127.0.0.1',
  port: 0,
  engine: process.env.GATEWAY_ENGINE === 'apollo' ? 'apollo' : 'city',
  supergraphFile: SUPERGRAPH,
  auth: null,
  wire: null,
  authorization: { mode: 'filter', dryRun: false },
  demand: DEMAND_DEFAULTS,
  maxRequests: 1_000,
  transport: {
    urls,
    deadlineMs: withRoom(10_000),
    connections: 64,
    maxAnswerBytes: 32 * MEGABYTE,
    queue: 256,
    retryPercent: 10,
    circuitFailures: 10,
    circuitOpenMs: 5_000,
    shareReads: false,
  },
  introspection: true,
  explorer: true,
  logLevel: LOG_LEVEL,
});

/** Posts an operation and reads the answer as JSON, whatever the status. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<HouseAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { data = null, errors = [], extensions = {} } = (await response.json()) as Partial<HouseAnswer>;
  return { status: response.status, headers: response.headers, data, errors, extensions };
}

/** Opens the city and closes all of it again, also where opening fails halfway. */
export async function openHouse({
  spec = TEST_CITY,
  engine,
  gateway: overrides = {},
  evidence = {},
  heartbeatMs,
}: HouseOptions = {}): Promise<OpenHouse> {
  await using opened = new AsyncDisposableStack();
  const world = openWorld(spec);
  const keys = opened.use(await openTestKeys());
  const databases: TestDatabase[] = [];
  // All at once: each is a checkpoint of PostgreSQL, which those that ask together share.
  opened.defer(async () => {
    await Promise.all(databases.map((database) => database[Symbol.asyncDispose]()));
  });
  async function startHouse(department: House['department'], env: Record<string, string> = {}) {
    const database = await openTestDatabase(department.name, spec);
    databases.push(database);
    return startDepartment(department, {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.url,
      poolSize: 8,
      migrate: true,
      wireKeysFile: keys.wire.publicFile,
      secret: 'a secret that only tests use, long enough',
      today: spec.today,
      logLevel: LOG_LEVEL,
      limits: { placeMs: withRoom(DATABASE_LIMITS.placeMs) },
      evidence: {
        keyFile: (await keys.ledger(department.name)).privateFile,
        readersKeysFile: keys.oversight.publicFile,
        ...evidence,
      },
      env,
      ...(heartbeatMs !== undefined && { heartbeatMs }),
    });
  }
  const oversight = houseOf('oversight').department;
  const watched = await Promise.all(
    houses.filter(({ department }) => department !== oversight).map(({ department }) => startHouse(department)),
  );
  for (const department of watched) {
    opened.use(department);
  }
  const watching = await startHouse(oversight, {
    OVERSIGHT_SOURCES: watched.map(({ name, url }) => `${name}=${url}`).join(','),
    OVERSIGHT_KEY_FILE: keys.oversight.privateFile,
  });
  opened.use(watching);
  const running = [...watched, watching];
  const port = await freePort();
  const identity = { issuer: `http://127.0.0.1:${port}`, audience: 'city-graph', privateFile: keys.issuer.privateFile };
  opened.use(await openIssuer({ ...identity, port, publicFile: keys.issuer.publicFile, world }));
  const urls = Object.fromEntries(running.map(({ name, url }) => [name, url]));
  const config = testGatewayConfig(urls);
  const gatewayConfig: GatewayConfig = {
    ...config,
    auth: identity,
    wire: { keyFile: keys.wire.privateFile },
    engine: engine ?? config.engine,
    ...overrides,
  };
  const gateway = opened.use(await openGateway(gatewayConfig));
  const mint = await openMint(identity);
  const tokens = new Map<CastName, Promise<string>>();
  function token(name: CastName): Promise<string> {
    const known = tokens.get(name) ?? mint(world.cast[name]);
    tokens.set(name, known);
    return known;
  }
  const resources = opened.move();
  return {
    url: gateway.url,
    issuerUrl: identity.issuer,
    identity,
    world,
    departments: new Map(running.map((department) => [department.name, department])),
    gateway,
    id: (name) => world.cast[name].citizenId ?? '',
    token,
    ask: async (who, query, variables = {}, headers = {}) =>
      post(
        gateway.url,
        { query, variables },
        { ...(who && { authorization: `Bearer ${await token(who)}` }), ...headers },
      ),
    follow: async (who, query, variables = {}, headers = {}) =>
      openEvents(gateway.url, {
        headers: { ...(who && { authorization: `Bearer ${await token(who)}` }), ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    config: () => gatewayConfig,
    openGate: async (differing) => resources.use(await openGateway({ ...gatewayConfig, ...differing })),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
