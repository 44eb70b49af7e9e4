import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
  const stop = () => control('stop', '-m', 'fast');
  // A server left over from a killed city is stopped in order, so that the settings of today hold.
  await control('status').then(stop, () => undefined);
  const log = join(folder, 'postgres.log');
  await control('start', '-l', log, '-o', `-p ${port} ${settings.join(' ')}`).catch(async () => {
    throw new Error(`PostgreSQL did not start on port ${port}; its last words: ${await lastWords(log)}`);
  });
  const urlFor: Cluster['urlFor'] = (database, user = { name: 'postgres', password }) =>
    `postgresql://${user.name}:${user.password}@127.0.0.1:${port}/${database}`;
  return { url: urlFor('postgres'), urlFor, [Symbol.asyncDispose]: async () => void (await stop()) };
}

/** Makes the cluster on the first start; returns the superuser's password. */
async function initialise(folder: string, data: string, { initdb }: Binaries, operator: Operator): Promise<string> {
  const passwordFile = join(folder, 'superuser.password');
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(passwordFile))
    return (await readFile(passwordFile, 'utf8')).trim();
  await rm(data, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (operator.owner) {
    const { uid, gid } = operator.owner;
    await chown(folder, uid, gid);
    await chown(passwordFile, uid, gid);
  }
  const words = [
    `--pgdata=${data}`,
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
  return password;
}

const lastWords = async (log: string): Promise<string> =>
  (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' | ');
