import { enableCompileCache } from 'node:module';
import { ConfigError, type Environment, processEnvironment } from '#kernel/config/env.ts';
import { stopOnSignal } from '#kernel/process/stop-on-signal.ts';
import { houseOf, houses } from './departments.ts';
import { openMint } from './issuer/mint.ts';
import { keepKeyPair, keepSecret } from './keys.ts';
import { type Child, startChild } from './launch/child.ts';
import { fillStorage } from './launch/fill.ts';
import { greeting } from './launch/greeting.ts';
import { progressBar } from './launch/progress-bar.ts';
import { lockFolder } from './launch/lock.ts';
import { openStorage } from './launch/storage.ts';
import { citySettings, type CitySettings } from './settings.ts';
import { CAST } from './world/facts.ts';
import { openWorld } from './world/world.ts';

/** Reads the ledgers of all others, so it starts when they stand. */
const OVERSIGHT = houseOf('oversight').department;

/** What every process of the city is told, and what each department is told besides. */
async function environments(settings: CitySettings, env: Environment, databaseUrls: Readonly<Record<string, string>>) {
  const { folder, clock, issuer, audience } = settings;
  const wire = await keepKeyPair(folder, 'wire');
  await keepKeyPair(folder, 'issuer');
  const oversight = await keepKeyPair(folder, 'oversight');
  const common: Environment = {
    ...env,
    APOLLO_TELEMETRY_DISABLED: '1',
    NODE_COMPILE_CACHE: `${folder}/compile-cache`,
    CITY_FOLDER: folder,
    CITY_TODAY: clock,
    CITY_WIRE_KEYS_FILE: wire.publicFile,
    CITY_OVERSIGHT_KEYS_FILE: oversight.publicFile,
    GATEWAY_WIRE_KEY_FILE: wire.privateFile,
    GATEWAY_ISSUER: issuer,
    GATEWAY_AUDIENCE: audience,
  };
  const { GATEWAY_WIRE_KEY_FILE: _onlyTheGateways, ...shared } = common;
  return {
    gateway: common,
    issuer: shared,
    /** Oversight alone may read the departments' ledgers. */
    oversight: (sources: readonly (readonly [department: string, url: string])[]): Environment => ({
      OVERSIGHT_KEY_FILE: oversight.privateFile,
      OVERSIGHT_SOURCES: env.OVERSIGHT_SOURCES ?? sources.map((source) => source.join('=')).join(','),
    }),
    department: async (name: string): Promise<Environment> => ({
      ...shared,
      [`${name.toUpperCase()}_LEDGER_KEY_FILE`]: (await keepKeyPair(folder, `${name}-ledger`)).privateFile,
      [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrls[name],
      [`${name.toUpperCase()}_SECRET`]:
        env[`${name.toUpperCase()}_SECRET`] ?? (await keepSecret(folder, `${name}-cursor`)),
    }),
  };
}

/** Brings the whole city up; what is returned takes it down again, gate first, databases last. */
async function startCity(env: Environment): Promise<AsyncDisposable> {
  const began = performance.now();
  const settings = citySettings(env);
  await using opened = new AsyncDisposableStack();
  opened.use(lockFolder(settings.folder));
  const storage = opened.use(await openStorage(settings, env));
  const envs = await environments(settings, env, storage.databaseUrls);
  const logFolder = `${settings.folder}/logs`;
  await fillStorage(
    settings,
    storage,
    envs.issuer,
    progressBar(`Filling the city with ${settings.world.citizens} citizens`),
  );
  const start = async (name: string, file: string, childEnv: Environment): Promise<Child> => {
    const child = opened.use(await startChild({ name, file, env: childEnv, logFolder }));
    child.ended.then((code) => {
      if (!opened.disposed && !stopping)
        process.stderr.write(
          `${name} has stopped (${code ?? 'killed'}); the rest of the city goes on. See ${logFolder}/${name}.log.\n`,
        );
    });
    return child;
  };
  let stopping = false;
  const startDepartment = async (name: string, own: Environment = {}) =>
    start(name, `subgraphs/${name}/server.ts`, { ...(await envs.department(name)), ...own });
  const watched = await Promise.all(
    houses
      .filter(({ department }) => department !== OVERSIGHT)
      .map(({ department }) => startDepartment(department.name)),
  );
  const sources = watched.map(({ name, ready }) => [name, ready] as const);
  const departments = [...watched, await startDepartment(OVERSIGHT.name, envs.oversight(sources))];
  const issuer = await start('issuer', 'city/issuer/server.ts', envs.issuer);
  const overrides = Object.fromEntries(departments.map(({ name, ready }) => [`${name.toUpperCase()}_URL`, ready]));
  const gateway = await start('gateway', 'gateway/server.ts', { ...overrides, ...envs.gateway });

  const world = openWorld(settings.world);
  const mint = await openMint({ ...settings, privateFile: `${settings.folder}/keys/issuer.private.json` });
  const tokens = Object.fromEntries(
    await Promise.all(CAST.map(async (name) => [name, await mint(world.cast[name])] as const)),
  );
  const explorer = new URL('/', gateway.ready).href;
  process.stdout.write(
    greeting({
      world,
      clock: settings.clock,
      seconds: (performance.now() - began) / 1000,
      urls: [
        ['gateway', gateway.ready],
        ['explorer', explorer],
        ['readiness', new URL('/health/ready', gateway.ready).href],
        ['issuer', issuer.ready],
        ...departments.map(({ name, ready }) => [name, ready] as const),
      ],
      tokens,
    }),
  );
  const resources = opened.move();
  return {
    async [Symbol.asyncDispose]() {
      stopping = true;
      process.stderr.write('Stopping the city …\n');
      await resources.disposeAsync();
      process.stderr.write('Everything has stopped; the data is kept.\n');
    },
  };
}

try {
  enableCompileCache();
  stopOnSignal(await startCity(processEnvironment()));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
