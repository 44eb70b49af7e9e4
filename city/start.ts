import { enableCompileCache } from 'node:module';
import { ConfigError, type Environment, processEnvironment } from '#kernel/config/env.ts';
import { houseOf, houses } from './departments.ts';
import { openMint } from './issuer/mint.ts';
import { environments } from './launch/environments.ts';
import { fillStorage } from './launch/fill.ts';
import { greeting } from './launch/greeting.ts';
import { warningsOf } from './launch/known-settings.ts';
import { lockFolder } from './launch/lock.ts';
import { lookAhead } from './launch/preflight.ts';
import { progressBar } from './launch/progress-bar.ts';
import { announceRunning } from './launch/running.ts';
import { embeddedDepartments, openStorage } from './launch/storage.ts';
import { type Supervised, supervise } from './launch/supervise.ts';
import { watchCluster } from './launch/watch-cluster.ts';
import { citySettings, readManifest, recoverManifest } from './settings.ts';
import { CAST } from './world/facts.ts';
import { openWorld } from './world/world.ts';

/** Reads the ledgers of all others, so it starts when they stand. */
const OVERSIGHT = houseOf('oversight').department;
/** What an interrupted start ends with: the shell's number for Ctrl-C. */
const INTERRUPTED = 130;

const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/**
 * Brings the whole city up; what is returned takes it down again, gate first, databases last.
 *
 * @param signal ends the start wherever it is; what stood by then is taken down before the promise settles
 */
async function startCity(env: Environment, signal: AbortSignal): Promise<AsyncDisposable> {
  const began = performance.now();
  const names = houses.map(({ department }) => department.name);
  for (const warning of warningsOf(env, names)) {
    tell(warning);
  }
  const found = citySettings(env);
  await using opened = new AsyncDisposableStack();
  opened.use(lockFolder(found.folder));
  await lookAhead(found, env, {
    embedded: embeddedDepartments(env).length > 0,
    fresh: readManifest(found.folder) === null,
  });
  const storage = opened.use(await openStorage(found, env));
  signal.throwIfAborted();
  if (await recoverManifest(found.folder, Object.values(storage.databaseUrls))) {
    tell(`${found.folder}/city.json was missing; it is written anew from what the databases hold.`);
  }
  const settings = citySettings(env);
  const { world: spec, clock, folder } = settings;
  const envs = await environments(settings, env, storage.databaseUrls);
  await fillStorage(
    settings,
    storage,
    envs.issuer,
    progressBar(`Filling the city with ${spec.citizens} citizens`),
    signal,
  );
  if (storage.cluster) {
    opened.use(watchCluster(storage.cluster, tell));
  }
  const start = async (name: string, file: string, childEnv: Environment): Promise<Supervised> =>
    opened.use(await supervise({ name, file, env: childEnv, logFolder: `${folder}/logs`, signal }, tell));
  const startDepartment = async (name: string, own: Environment = {}) =>
    start(name, `subgraphs/${name}/server.ts`, { ...(await envs.department(name)), ...own });
  const starting = names.filter((name) => name !== OVERSIGHT.name).map((name) => startDepartment(name));
  // All of them settle before one that failed takes the others down: none may come up behind its back.
  await Promise.allSettled(starting);
  const watched = await Promise.all(starting);
  const sources = watched.map(({ name, ready }) => [name, ready] as const);
  const departments = [...watched, await startDepartment(OVERSIGHT.name, envs.oversight(sources))];
  const issuer = await start('issuer', 'city/issuer/server.ts', envs.issuer);
  const overrides = Object.fromEntries(departments.map(({ name, ready }) => [`${name.toUpperCase()}_URL`, ready]));
  const gateway = await start('gateway', 'gateway/server.ts', { ...overrides, ...envs.gateway });

  const world = openWorld(spec);
  const mint = await openMint({ ...settings, privateFile: `${folder}/keys/issuer.private.json` });
  const tokens = Object.fromEntries(
    await Promise.all(CAST.map(async (name) => [name, await mint(world.cast[name])] as const)),
  );
  signal.throwIfAborted();
  opened.use(announceRunning(env, folder));
  process.stdout.write(
    greeting({
      world,
      clock,
      seconds: (performance.now() - began) / 1000,
      urls: [
        ['gateway', gateway.ready],
        ['explorer', new URL('/', gateway.ready).href],
        ['readiness', new URL('/health/ready', gateway.ready).href],
        ['issuer', issuer.ready],
        ...departments.map(({ name, ready }) => [name, ready] as const),
      ],
      tokens,
    }),
  );
  return opened.move();
}

/** Runs the city until a signal, from the first moment of its start on. */
async function run(): Promise<void> {
  const interrupt = new AbortController();
  const interrupted = new Promise<void>((resolve) => {
    function stop() {
      if (!interrupt.signal.aborted) {
        tell('Stopping the city …');
        interrupt.abort();
        resolve();
      }
    }
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  let city: AsyncDisposable;
  try {
    city = await startCity(processEnvironment(), interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) {
      tell('Everything has stopped before the city stood; what was filled is kept.');
      process.exit(INTERRUPTED);
    }
    throw error;
  }
  await interrupted;
  await city[Symbol.asyncDispose]();
  tell('Everything has stopped; the data is kept.');
  process.exit(0);
}

try {
  enableCompileCache();
  await run();
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof ConfigError ? 2 : 1);
}
