import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ConfigError, type Environment, readSettings } from '#kernel/config/env.ts';
import { houses } from '../departments.ts';
import type { CitySettings } from '../settings.ts';

const MEGABYTE = 1024 * 1024;
/** What PostgreSQL keeps for six empty databases and its write-ahead log, and what a citizen adds: measured, rounded up. */
const BASE_BYTES = 400 * MEGABYTE;
const BYTES_PER_CITIZEN = 16 * 1024;

interface Place {
  readonly setting: string;
  readonly host: string;
  readonly port: number;
}

/** Every port that the city listens at, with the setting that moves it. */
function placesOf(settings: CitySettings, env: Environment, embedded: boolean): Place[] {
  const read = readSettings(env);
  const cityHost = read.textOr('CITY_HOST', '127.0.0.1');
  const departments = houses.map(({ department: { name, port } }) => {
    const own = (setting: string) => `${name.toUpperCase()}_${setting}`;
    return { setting: own('PORT'), host: read.textOr(own('HOST'), cityHost), port: read.port(own('PORT'), port) };
  });
  return [
    { setting: 'GATEWAY_PORT', host: read.textOr('GATEWAY_HOST', cityHost), port: settings.gatewayPort },
    { setting: 'CITY_ISSUER_PORT', host: settings.issuerHost, port: settings.issuerPort },
    ...(embedded ? [{ setting: 'CITY_POSTGRES_PORT', host: '127.0.0.1', port: settings.postgresPort }] : []),
    ...departments,
  ];
}

const isFree = ({ host, port }: Place): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: { code?: string; message: string }) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** A PostgreSQL that a killed city left behind holds the port rightly: it is stopped when the city's own starts. */
function isOwnPostgres(folder: string, port: number): boolean {
  try {
    const lines = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    return Number(lines[3]) === port;
  } catch {
    return false;
  }
}

async function portProblems(settings: CitySettings, env: Environment, embedded: boolean): Promise<string[]> {
  const places = placesOf(settings, env, embedded).filter(({ port }) => port !== 0);
  const problems: string[] = [];
  const holders = new Map<number, string>();
  for (const place of places) {
    const other = holders.get(place.port);
    holders.set(place.port, place.setting);
    if (other !== undefined) {
      problems.push(`${other} and ${place.setting} are both ${place.port}; each needs a port of its own.`);
    } else if (place.setting === 'CITY_POSTGRES_PORT' && isOwnPostgres(settings.folder, place.port)) {
    } else if (!(await isFree(place))) {
      problems.push(`Port ${place.port} is taken; set ${place.setting} to a free one.`);
    }
  }
  return problems;
}

function folderProblem(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const { code } = error as { code?: string };
    return `The folder ${folder} cannot be written to (${code}); set CITY_FOLDER to one that can.`;
  }
}

async function diskProblem({ folder, world }: CitySettings): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(folder);
  const needed = BASE_BYTES + world.citizens * BYTES_PER_CITIZEN;
  const free = bavail * bsize;
  if (free >= needed) {
    return undefined;
  }
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / MEGABYTE).toLocaleString('en')} MB`;
  return `A city of ${world.citizens} citizens needs about ${inMegabytes(needed)} in ${folder}, where ${inMegabytes(free)} are free; free some, lower CITY_CITIZENS or set CITY_FOLDER.`;
}

/**
 * Looks at all that a start needs before anything is made: the folder, the disk, every port.
 *
 * @param embedded whether the city runs its own PostgreSQL
 * @param fresh whether databases are still to be filled, and so need room
 * @throws ConfigError with a sentence for each thing that is missing, each naming its setting
 */
export async function lookAhead(
  settings: CitySettings,
  env: Environment,
  { embedded, fresh }: { embedded: boolean; fresh: boolean },
): Promise<void> {
  const folder = folderProblem(settings.folder);
  const disk = folder === undefined && embedded && fresh ? await diskProblem(settings) : undefined;
  const problems = [folder, disk, ...(await portProblems(settings, env, embedded))].filter(
    (problem) => problem !== undefined,
  );
  if (problems.length > 0) {
    throw new ConfigError(problems.join('\n'));
  }
}
