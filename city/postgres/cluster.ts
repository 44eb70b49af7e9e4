import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '#kernel/config/env.ts';
import { type Binaries, findBinaries, findOperator, type Operator } from './binaries.ts';

export interface ClusterOptions {
  /** Folder of the cluster; made where it is missing, kept when the cluster stops. */
  readonly folder: string;
  readonly port: number;
  /** False for data that may be lost with the machine: faster, for tests. */
  readonly durable: boolean;
}

/** A running PostgreSQL server with the address of its superuser. */
export interface Cluster extends AsyncDisposable {
  readonly url: string;
  /** False once its main process is gone. */
  isRunning(): boolean;
  /** Starts a server that has died; it recovers what was committed by itself. */
  restart(): Promise<void>;
  urlFor(database: string, user?: { readonly name: string; readonly password: string }): string;
}

const FAST_AND_LOSSY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const ALWAYS = [
  'listen_addresses=127.0.0.1',
  "unix_socket_directories=''",
  'max_connections=300',
  'shared_buffers=256MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=15min',
  'jit=off',
  'timezone=UTC',
  'lc_messages=C',
];

/**
 * Starts PostgreSQL from its npm package, initialising the folder the first time.
 * The server leads a session of its own, so a Ctrl-C meant for the city does not take the
 * databases away before the departments have let go of them.
 *
 * @throws Error with one sentence where the server does not come up
 */
export async function openCluster({ folder, port, durable }: ClusterOptions): Promise<Cluster> {
  const [binaries, operator] = await Promise.all([findBinaries(), findOperator()]);
  const data = join(folder, 'data');
  const control = (...words: string[]) => operator.run(binaries.pgCtl, ['-D', data, '-w', '-t', '60', ...words]);
  const password = await initialise(folder, data, binaries, operator);
  const settings = [...ALWAYS, ...(durable ? [] : FAST_AND_LOSSY)].map((setting) => `-c ${setting}`);
  const log = join(folder, 'postgres.log');
  async function start() {
    const before = await sizeOf(log);
    await control('start', '-l', log, '-o', `-p ${port} ${settings.join(' ')}`).catch(async () => {
      throw new Error(`PostgreSQL did not start on port ${port}; its last words: ${await lastWords(log, before)}`);
    });
  }
  const stop = () => control('stop', '-m', 'fast');
  // A server left over from a killed city is stopped in order, so that the settings of today hold.
  await control('status').then(stop, () => undefined);
  await start();
  const urlFor: Cluster['urlFor'] = (database, user = { name: 'postgres', password }) =>
    `postgresql://${user.name}:${user.password}@127.0.0.1:${port}/${database}`;
  return {
    url: urlFor('postgres'),
    urlFor,
    isRunning: () => isAlive(data),
    restart: start,
    [Symbol.asyncDispose]: async () => {
      if (isAlive(data)) {
        await stop();
      }
    },
  };
}

function isAlive(data: string): boolean {
  try {
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Makes the cluster on the first start; returns the superuser's password. */
async function initialise(folder: string, data: string, { initdb }: Binaries, operator: Operator): Promise<string> {
  const passwordFile = join(folder, 'superuser.password');
  if (existsSync(data)) {
    await checkCluster(data, passwordFile, initdb, operator);
    return (await readFile(passwordFile, 'utf8')).trim();
  }
  // Made beside its place and moved there whole: an interrupted first start leaves nothing that looks like data.
  const draft = `${data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (operator.owner) {
    const { uid, gid } = operator.owner;
    await chown(folder, uid, gid);
    await chown(passwordFile, uid, gid);
  }
  const words = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ];
  await operator.run(initdb, words).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`PostgreSQL could not make its cluster in ${folder}: ${(error.stderr ?? error.message).trim()}`);
  });
  await rename(draft, data);
  return password;
}

/** Says what is wrong with a data folder that this city cannot open; never changes it. */
async function checkCluster(data: string, passwordFile: string, initdb: string, operator: Operator): Promise<void> {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    throw new ConfigError(
      `${data} is not a PostgreSQL data folder, or is damaged (it has no PG_VERSION); move it away for a new city, or set CITY_FOLDER to another folder.`,
    );
  }
  const ours = /(\d+)/.exec((await operator.run(initdb, ['--version'])).stdout)?.[1];
  if (version.trim() !== ours) {
    throw new ConfigError(
      `${data} was made by PostgreSQL ${version.trim()}, this is PostgreSQL ${ours}; dump it with the old version, or set CITY_FOLDER to another folder.`,
    );
  }
  if (!existsSync(passwordFile)) {
    throw new ConfigError(
      `${passwordFile} is missing, and nobody can enter ${data} without it; restore it, or move both away for a new city.`,
    );
  }
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.size ?? 0;

/** The last lines of a log that were written since it had `from` bytes: words of this start alone. */
const lastWords = async (log: string, from: number): Promise<string> =>
  (await readFile(log).catch(() => Buffer.alloc(0))).subarray(from).toString().trim().split('\n').slice(-3).join(' | ');
