import { createPrivateKey, type JsonWebKey, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { ConfigError } from '#kernel/config/env.ts';
import { makeKeyPair } from '#kernel/service-token/keys.ts';

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
    // Two commands that start at once agree on the key of whoever was first.
    await writeFile(files.privateFile, JSON.stringify(pair.privateKey, null, 2), { mode: 0o600, flag: 'wx' }).catch(
      () => undefined,
    );
  }
  const { d: _secret, ...shown } = await readKey(files.privateFile);
  // A key set that stands may hold older keys beside this one: it is left as it is.
  if (!existsSync(files.publicFile)) {
    await writeFile(files.publicFile, JSON.stringify({ keys: [shown] }, null, 2));
  }
  return files;
}

/** @throws ConfigError naming a file that holds no private key */
async function readKey(file: string): Promise<JWK> {
  try {
    const key = JSON.parse(await readFile(file, 'utf8')) as JWK;
    createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
    return key;
  } catch {
    throw new ConfigError(
      `${file} holds no private key; restore it from a copy, or remove it for a new one (what the old one signed can then not be verified any more).`,
    );
  }
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
