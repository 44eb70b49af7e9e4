import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepKeyPair, type KeyFiles } from '../../city/keys.ts';

/** Keys of the wire, of the issuer and of oversight in a folder of their own; each department's when asked for. */
export interface TestKeys extends AsyncDisposable {
  readonly wire: KeyFiles;
  readonly issuer: KeyFiles;
  readonly oversight: KeyFiles;
  /** The key that signs a department's ledger. */
  ledger(department: string): Promise<KeyFiles>;
}

export async function openTestKeys(): Promise<TestKeys> {
  const folder = await mkdtemp(join(tmpdir(), 'city-keys-'));
  return {
    wire: await keepKeyPair(folder, 'wire'),
    issuer: await keepKeyPair(folder, 'issuer'),
    oversight: await keepKeyPair(folder, 'oversight'),
    ledger: (department) => keepKeyPair(folder, `${department}-ledger`),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
