import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** Finds the public key that a token names; a key that is at hand comes at once. */
export type KeySet = (kid: string) => KeyObject | undefined | Promise<KeyObject | undefined>;

/** The Ed25519 keys of a JWK set by name; keys of other kinds verify nothing. */
function keysByName(text: string): ReadonlyMap<string, KeyObject> {
  const { keys } = JSON.parse(text) as { keys: readonly (JsonWebKey & { kid?: string })[] };
  return new Map(
    keys
      .filter(({ kid, kty, crv }) => kid !== undefined && kty === 'OKP' && crv === 'Ed25519')
      .map((key) => [key.kid!, createPublicKey({ key, format: 'jwk' })]),
  );
}

/** A JWK set in a file; read again when a token names a key that is not there and the file has changed. */
export function keySetFromFile(path: string): KeySet {
  let keys: ReadonlyMap<string, KeyObject> = new Map();
  let readAt = -1;
  const readAgain = async (kid: string): Promise<KeyObject | undefined> => {
    const { mtimeMs } = await stat(path);
    if (mtimeMs !== readAt) {
      keys = keysByName(await readFile(path, 'utf8'));
      readAt = mtimeMs;
    }
    return keys.get(kid);
  };
  return (kid) => keys.get(kid) ?? readAgain(kid);
}

/** @param text a JWK set */
export function keySetOf(text: string): KeySet {
  const keys = keysByName(text);
  return (kid) => keys.get(kid);
}
