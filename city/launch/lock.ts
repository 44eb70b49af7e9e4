import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '#kernel/config/env.ts';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/**
 * Makes a folder this process's own until it is disposed: a second city over the same databases would
 * take them from under the first. A lock whose holder is gone, as after a crash, counts for nothing.
 *
 * @throws ConfigError naming the process that holds it
 */
export function lockFolder(folder: string): Disposable {
  const file = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  const take = () => writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
  try {
    take();
  } catch {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0 && holder !== process.pid && isRunning(holder)) {
      throw new ConfigError(
        `The city in ${folder} is in use by process ${holder}; stop it first, or set CITY_FOLDER to another folder.`,
      );
    }
    rmSync(file, { force: true });
    take();
  }
  return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
}
