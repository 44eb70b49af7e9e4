import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepKeyPair, type KeyFiles } from '../../city/keys.ts';

/** Keys of the wire and of the issuer in a folder of their own. */
export interface TestKeys extends AsyncDisposable {
  readonly wire: KeyFiles;
  readonly issuer: KeyFiles;
}

export async function openTestKeys(): Promise<TestKeys> {
  const folder = await mkdtemp(join(tmpdir(), 'city-keys-'));
  return {
    wire: await keepKeyPair(folder, 'wire'),
    issuer: await keepKeyPair(folder, 'issuer'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
