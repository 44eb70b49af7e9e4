import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { GraphQLFormattedError } from 'graphql';
import type { JWK } from 'jose';
import type { Environment } from '#kernel/config/env.ts';
import type { EvidenceConfig } from '#department/audit-log/open.ts';
import type { DepartmentConfig } from '#department/config.ts';
import { DATABASE_LIMITS } from '#department/orm/database.ts';
import { type RunningDepartment, startDepartment } from '#department/start.ts';
import { STATEMENTS_HEADER, WIRE_HEADER } from '#kernel/protocol/headers.ts';
import { openSigner } from '#kernel/service-token/sign.ts';
import { anonymous, type Viewer, type WireCall } from '#kernel/protocol/viewer.ts';
import { houseOf } from '../../city/departments.ts';
import type { CastName, World, WorldSpec } from '../../city/world/facts.ts';
import { openWorld } from '../../city/world/world.ts';
import { attestationOf } from './attestations.ts';
import { openTestDatabase, TEST_CITY } from './databases.ts';
import type { Data } from './data.ts';
import { type EventReader, openEvents } from './events.ts';
import { openTestKeys, type TestKeys } from './keys.ts';
import { withRoom } from './patience.ts';

export type { Data } from './data.ts';

export interface Answer {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
  /** SQL statements that the department ran. */
  readonly statements: number;
}

/**
 * Why somebody asks: what the gateway takes from `City-Purpose` and `City-Case`; and what population attests before a
 * write, where it is not what the city was made with.
 */
export type Why = Pick<WireCall, 'purpose' | 'case' | 'attestation'> &
  Partial<Pick<WireCall, 'operation' | 'requestId'>>;

/** A dossier that one-stop officers work on in tests. */
export const DOSSIER: Why = { purpose: 'public-service-dossier', case: '000.00.01.H26-261120-0001' };

/** One department alone, asked the way the gateway asks it. */
export interface TestDepartment extends AsyncDisposable {
  readonly running: RunningDepartment;
  readonly world: World;
  readonly databaseUrl: string;
  readonly keys: TestKeys;
  /** Another process's department, as it were, over the same database and keys. */
  replica(): Promise<RunningDepartment>;
  /** A person of the cast as the gateway would pass them on. */
  as(name: CastName): Viewer;
  ask(viewer: Viewer, query: string, variables?: Record<string, unknown>, why?: Why): Promise<Answer>;
  /** Subscribes. */
  follow(viewer: Viewer, query: string, variables?: Record<string, unknown>, why?: Why): Promise<EventReader>;
  /** Asks for entities, as the gateway does for fields of other departments' types. */
  entities(viewer: Viewer, representations: readonly object[], selection: string, why?: Why): Promise<Answer>;
  [Symbol.asyncDispose](): Promise<void>;
}

export function viewerOf(world: World, name: CastName): Viewer {
  const { citizenId, roles, institution } = world.cast[name];
  return { subject: citizenId ?? name, citizenId, roles, institution };
}

export const nobody = anonymous;

export interface DepartmentOptions {
  readonly spec?: WorldSpec;
  /** The day it is for the department, where it is not the day that the city was filled on. */
  readonly today?: string;
  /** Settings of the ledger that differ from a plain start. */
  readonly evidence?: Partial<EvidenceConfig>;
  readonly env?: Environment;
  readonly heartbeatMs?: number;
  /** Another way to the database than the straight one. */
  readonly through?: (databaseUrl: string) => Promise<string>;
}

export async function openDepartment(
  name: string,
  { spec = TEST_CITY, today = spec.today, evidence = {}, env = {}, heartbeatMs, through }: DepartmentOptions = {},
): Promise<TestDepartment> {
  const world = openWorld(spec);
  const database = await openTestDatabase(name, spec);
  const keys = await openTestKeys();
  const sign = await openSigner(JSON.parse(await readFile(keys.wire.privateFile, 'utf8')) as JWK);
  const databaseUrl = (await through?.(database.url)) ?? database.url;
  const config: DepartmentConfig = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    poolSize: 8,
    migrate: true,
    wireKeysFile: keys.wire.publicFile,
    secret: 'a secret that only tests use, long enough',
    today,
    logLevel: process.env.CITY_TEST_LOG ?? 'silent',
    limits: { placeMs: withRoom(DATABASE_LIMITS.placeMs) },
    evidence: {
      keyFile: (await keys.ledger(name)).privateFile,
      readersKeysFile: keys.oversight.publicFile,
      ...evidence,
    },
    env,
    ...(heartbeatMs !== undefined && { heartbeatMs }),
  };
  const replica = () => startDepartment(houseOf(name).department, config);
  const running = await replica();
  const signed = async (viewer: Viewer, body: string, why: Why) => ({
    [WIRE_HEADER]: await sign(name, body, {
      viewer,
      operation: { name: null, hash: 'test' },
      requestId: randomUUID(),
      ...why,
    }),
  });
  const ask = async (
    viewer: Viewer,
    query: string,
    variables: Record<string, unknown> = {},
    why: Why = {},
  ): Promise<Answer> => {
    const body = JSON.stringify({ query, variables });
    const writes = query.trimStart().startsWith('mutation');
    const attested: Why = writes ? { attestation: attestationOf(world, viewer, variables), ...why } : why;
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await signed(viewer, body, attested)) },
      body,
    });
    const { data = null, errors = [] } = (await response.json()) as { data?: Data; errors?: GraphQLFormattedError[] };
    return { status: response.status, data, errors, statements: Number(response.headers.get(STATEMENTS_HEADER)) };
  };
  return {
    running,
    replica,
    world,
    databaseUrl: database.url,
    keys,
    as: (who) => viewerOf(world, who),
    ask,
    follow: async (viewer, query, variables = {}, why = {}) => {
      const body = JSON.stringify({ query, variables });
      return openEvents(running.url, { headers: await signed(viewer, body, why), body });
    },
    entities: (viewer, representations, selection, why) =>
      ask(
        viewer,
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
        { representations },
        why,
      ),
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await keys[Symbol.asyncDispose]();
    },
  };
}
