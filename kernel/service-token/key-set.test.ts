import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateKeyPair, exportJWK, type JWK } from 'jose';
import { keySetFromFile, keySetOf } from './key-set.ts';
import { makeKeyPair } from './keys.ts';

let folder: string;
let file: string;
let written = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-set-'));
  file = join(folder, 'keys.json');
});
afterAll(() => rm(folder, { recursive: true }));

/** Each writing has a time of its own, however fast the file system's clock ticks. */
async function write(...keys: readonly JWK[]): Promise<void> {
  await writeFile(file, JSON.stringify({ keys }));
  written += 1;
  await utimes(file, written, written);
}
const publicKey = async (kid: string): Promise<JWK> => (await makeKeyPair(kid)).publicKeys.keys[0]!;

test('a key that comes into the file is found without a new start, one that has gone is not', async () => {
  const [old, next] = [await publicKey('old'), await publicKey('next')];
  await write(old);
  const keys = keySetFromFile(file);
  expect(await keys('old')).toBeDefined();
  expect(await keys('next')).toBeUndefined();
  await write(next);
  expect(await keys('next')).toBeDefined();
  expect(await keys('old')).toBeUndefined();
});

test('a key at hand comes at once, so that a call need not wait', async () => {
  await write(await publicKey('one'));
  const keys = keySetFromFile(file);
  await keys('one');
  expect(keys('one')).not.toBeInstanceOf(Promise);
});

test('a file that is not there is told as such', async () => {
  await expect(keySetFromFile(join(folder, 'none.json'))('one')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('keys of other kinds, and keys without a name, verify nothing', async () => {
  const { publicKey: curve } = await generateKeyPair('ES256', { extractable: true });
  const { kid: _kid, ...nameless } = await publicKey('nameless');
  const keys = keySetOf(
    JSON.stringify({
      keys: [{ kid: 'curve', ...(await exportJWK(curve)) }, { kid: 'secret', kty: 'oct', k: 'c2VjcmV0' }, nameless],
    }),
  );
  for (const name of ['curve', 'secret', 'nameless', 'undefined', '']) {
    expect(keys(name)).toBeUndefined();
  }
});
