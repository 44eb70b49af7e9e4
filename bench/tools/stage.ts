import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Environment, processEnvironment } from '#kernel/config/env.ts';
import { openMint } from '../../city/issuer/mint.ts';
import { keepKeyPair } from '../../city/keys.ts';
import { type Child, startChild } from '../../city/launch/child.ts';
import { provision } from '../../city/load/provision.ts';
import { foundCity } from '../../city/load/found-city.ts';
import { openCluster } from '../../city/postgres/cluster.ts';
import { CAST, type CastName, type World, type WorldSpec } from '../../city/world/facts.ts';
import { openWorld } from '../../city/world/world.ts';
import { freePort } from './free-port.ts';
import { openTap, type Tap } from './tap.ts';

/** A part of the city, each process as in production. */
export interface Stage<Name extends string = string> extends AsyncDisposable {
  readonly world: World;
  readonly gateway: { readonly url: string; readonly pid: number };
  /** Of the departments behind `gateway`. */
  readonly departmentPids: readonly number[];
  /** A gateway of the same kind whose calls are watched on their way. */
  readonly tapped: { readonly url: string; readonly take: Tap['take'] };
  readonly databases: Readonly<Record<Name, Client>>;
  readonly databaseUrls: Readonly<Record<Name, string>>;
  token(name: CastName): string;
  /** One more process, told of the issuer by its settings and of the file with the issuer's keys by its argument; it ends with the stage. */
  start(name: string, file: string, env: Environment): Promise<Child>;
}

export interface StageOptions<Name extends string> {
  readonly departments: readonly Name[];
  readonly citizens: number;
  /** Where databases and keys are kept from run to run; a folder of its own, removed afterwards, unless told. */
  readonly folder: string | null;
  readonly engine: string;
  /** A module that departments load first: then there is a second of each behind the watched gateway, and only those load it. */
  readonly trace?: URL;
}

/** PostgreSQL, departments, issuer and gateways as processes; fills databases that are empty. */
export async function openStage<Name extends string>({
  departments,
  citizens,
  folder: kept,
  engine,
  trace,
}: StageOptions<Name>): Promise<Stage<Name>> {
  await using opened = new AsyncDisposableStack();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'city-bench-')));
  await mkdir(folder, { recursive: true });
  if (!kept) {
    opened.defer(() => rm(folder, { recursive: true, force: true }));
  }
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
  const common: Environment = {
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
  const start = async (name: string, file: string, env: Environment): Promise<Child> =>
    opened.use(await startChild({ name, file, env: { ...common, ...env }, logFolder: join(folder, 'logs') }));

  // First, while its port is surely still free: everyone else takes one that is.
  await start('issuer', 'city/issuer/server.ts', {});
  const urls: Record<string, string> = {};
  const tappedUrls: Record<string, string> = {};
  const departmentPids: number[] = [];
  const tap = opened.use(await openTap());
  const databases = {} as Record<Name, Client>;
  const databaseUrls = {} as Record<Name, string>;
  for (const name of departments) {
    const upper = name.toUpperCase();
    const databaseUrl = await provision(cluster, name, randomBytes(24).toString('base64url'));
    await fill(name, databaseUrl, world.spec, (env) =>
      startChild({
        name: `seed-${name}`,
        file: 'city/load/seed-command.ts',
        argv: [name, JSON.stringify(world.spec)],
        env: { ...common, ...env },
        logFolder: join(folder, 'logs'),
      }),
    );
    const own = {
      [`${upper}_DATABASE_URL`]: databaseUrl,
      [`${upper}_PORT`]: '0',
      [`${upper}_SECRET`]: randomBytes(32).toString('base64url'),
    };
    const child = await start(name, `subgraphs/${name}/server.ts`, own);
    const watched = trace
      ? await start(`${name}-traced`, `subgraphs/${name}/server.ts`, { ...own, NODE_OPTIONS: `--import=${trace.href}` })
      : child;
    urls[`${upper}_URL`] = child.ready;
    tappedUrls[`${upper}_URL`] = await tap.before(name, watched.ready);
    departmentPids.push(child.pid);
    const client = new Client(databaseUrl);
    await client.connect();
    opened.defer(() => client.end());
    databases[name] = client;
    databaseUrls[name] = databaseUrl;
  }
  const gateway = await start('gateway', 'gateway/server.ts', urls);
  const tapped = await start('gateway-tapped', 'gateway/server.ts', tappedUrls);
  const mint = await openMint(identity);
  const tokens = new Map(await Promise.all(CAST.map(async (name) => [name, await mint(world.cast[name])] as const)));
  const resources = opened.move();
  return {
    world,
    gateway: { url: gateway.ready, pid: gateway.pid },
    departmentPids,
    tapped: { url: tapped.ready, take: tap.take },
    databases,
    databaseUrls,
    token: (name) => tokens.get(name)!,
    start: async (name, file, env) => {
      const options = {
        name,
        file,
        argv: [issuer.publicFile],
        env: { ...common, ...env },
        logFolder: join(folder, 'logs'),
      };
      return resources.use(await startChild(options));
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function fill(
  name: string,
  databaseUrl: string,
  spec: WorldSpec,
  startSeed: (env: Environment) => Promise<Child>,
): Promise<void> {
  if (await foundCity(databaseUrl)) {
    return;
  }
  process.stdout.write(`Filling ${name} with ${spec.citizens} citizens …\n`);
  const filled = await startSeed({ [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrl });
  await filled.ended;
}
