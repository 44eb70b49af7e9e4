import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { makeKeyPair } from '#kernel/wire/keys.ts';

export interface KeyFiles {
  readonly privateFile: string;
  readonly publicFile: string;
}

/** Only the keys are shut away: PostgreSQL, as a user of its own, must reach its data beside them. */
async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
}

/** Makes a key pair the first time and keeps it: `<name>.private.json` and `<name>.keys.json`. */
export async function keepKeyPair(folder: string, name: string): Promise<KeyFiles> {
  const files = {
    privateFile: join(folder, 'keys', `${name}.private.json`),
    publicFile: join(folder, 'keys', `${name}.keys.json`),
  };
  if (!existsSync(files.privateFile)) {
    await makeKeyFolder(folder);
    const pair = await makeKeyPair(`${name}-1`);
    await writeFile(files.publicFile, JSON.stringify(pair.publicKeys, null, 2));
    // Two commands that start at once agree on the key of whoever was first.
    await writeFile(files.privateFile, JSON.stringify(pair.privateKey, null, 2), { mode: 0o600, flag: 'wx' }).catch(
      () => undefined,
    );
    const kept = JSON.parse(await readFile(files.privateFile, 'utf8')) as JWK;
    const { d: _secret, ...shown } = kept;
    await writeFile(files.publicFile, JSON.stringify({ keys: [shown] }, null, 2));
  }
  return files;
}

/** A random secret under a name, made the first time and kept. */
export async function keepSecret(folder: string, name: string): Promise<string> {
  const file = join(folder, 'keys', `${name}.secret`);
  if (!existsSync(file)) {
    await makeKeyFolder(folder);
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  }
  return (await readFile(file, 'utf8')).trim();
}
