import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { processEnvironment } from '#kernel/config/env.ts';
import { keepKeyPair } from '../../city/keys.ts';
import { openMint } from '../../city/issuer/mint.ts';
import { startChild } from '../../city/launch/child.ts';
import { foundCity } from '../../city/load/seed.ts';
import { provision } from '../../city/load/provision.ts';
import { openCluster } from '../../city/postgres/cluster.ts';
import { CAST, type CastName, type World } from '../../city/world/facts.ts';
import { openWorld } from '../../city/world/world.ts';
import { openCounter } from './counter.ts';
import { freePort } from './free-port.ts';

const DEPARTMENTS = ['population', 'education'] as const;
type DepartmentName = (typeof DEPARTMENTS)[number];

/** The part of the city that schools need, each in a process of its own as in production. */
export interface Stage extends AsyncDisposable {
  readonly world: World;
  readonly gatewayUrl: string;
  /** A gateway of the same kind whose calls are counted on their way. */
  readonly counted: { readonly url: string; take(): number };
  readonly databases: Readonly<Record<DepartmentName, Client>>;
  token(name: CastName): string;
}

export interface StageOptions {
  readonly citizens: number;
  /** Where databases and keys are kept from run to run; a folder of its own, removed afterwards, unless told. */
  readonly folder: string | null;
  readonly engine: string;
}

/** PostgreSQL, two departments, issuer and gateway as processes; fills databases that are empty. */
export async function openStage({ citizens, folder: kept, engine }: StageOptions): Promise<Stage> {
  await using opened = new AsyncDisposableStack();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'city-bench-')));
  await mkdir(folder, { recursive: true });
  if (!kept) opened.defer(() => rm(folder, { recursive: true, force: true }));
  const world = openWorld({ seed: 1, citizens, today: '2026-11-20' });
  const cluster = opened.use(
    await openCluster({ folder: join(folder, 'postgres'), port: await freePort(), durable: true }),
  );
  const [wire, issuer] = [await keepKeyPair(folder, 'wire'), await keepKeyPair(folder, 'issuer')];
  const issuerPort = await freePort();
  const identity = {
    issuer: `http://127.0.0.1:${issuerPort}`,
    audience: 'city-graph',
    privateFile: issuer.privateFile,
  };
  const logFolder = join(folder, 'logs');
  const common = {
    ...processEnvironment(),
    NODE_ENV: 'production',
    APOLLO_TELEMETRY_DISABLED: '1',
    CITY_FOLDER: folder,
    CITY_CITIZENS: String(citizens),
    CITY_SEED: '1',
    CITY_TODAY: world.spec.today,
    CITY_WIRE_KEYS_FILE: wire.publicFile,
    CITY_LOG_LEVEL: 'warn',
    CITY_ISSUER_PORT: String(issuerPort),
    GATEWAY_ISSUER: identity.issuer,
    GATEWAY_AUDIENCE: identity.audience,
    GATEWAY_WIRE_KEY_FILE: wire.privateFile,
    GATEWAY_ENGINE: engine,
    GATEWAY_PORT: '0',
    GATEWAY_EXPLORER: 'off',
  };
  const urls: Record<string, string> = {};
  const countedUrls: Record<string, string> = {};
  const counter = opened.use(await openCounter());
  const databases: Partial<Record<DepartmentName, Client>> = {};
  for (const name of DEPARTMENTS) {
    const upper = name.toUpperCase();
    const databaseUrl = await provision(cluster, name, randomBytes(24).toString('base64url'));
    if (!(await foundCity(databaseUrl))) {
      process.stdout.write(`Filling ${name} with ${citizens} citizens …\n`);
      const filled = await startChild({
        name: `seed-${name}`,
        file: 'city/load/seed-command.ts',
        argv: [name, JSON.stringify(world.spec)],
        env: { ...common, [`${upper}_DATABASE_URL`]: databaseUrl },
        logFolder,
      });
      await filled.ended;
    }
    const child = opened.use(
      await startChild({
        name,
        file: `subgraphs/${name}/server.ts`,
        logFolder,
        env: {
          ...common,
          [`${upper}_DATABASE_URL`]: databaseUrl,
          [`${upper}_PORT`]: '0',
          [`${upper}_SECRET`]: randomBytes(32).toString('base64url'),
        },
      }),
    );
    urls[`${upper}_URL`] = child.ready;
    countedUrls[`${upper}_URL`] = counter.before(child.ready);
    const client = new Client(databaseUrl);
    await client.connect();
    opened.defer(() => client.end());
    databases[name] = client;
  }
  opened.use(await startChild({ name: 'issuer', file: 'city/issuer/server.ts', env: common, logFolder }));
  const gateway = opened.use(
    await startChild({ name: 'gateway', file: 'gateway/server.ts', env: { ...common, ...urls }, logFolder }),
  );
  const second = opened.use(
    await startChild({
      name: 'gateway-counted',
      file: 'gateway/server.ts',
      env: { ...common, ...countedUrls },
      logFolder,
    }),
  );
  const mint = await openMint(identity);
  const tokens = new Map(await Promise.all(CAST.map(async (name) => [name, await mint(world.cast[name])] as const)));
  const resources = opened.move();
  return {
    world,
    gatewayUrl: gateway.ready,
    counted: { url: second.ready, take: counter.take },
    databases: databases as Record<DepartmentName, Client>,
    token: (name) => tokens.get(name)!,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
