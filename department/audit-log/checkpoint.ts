import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The department's signature under its chain up to an entry. */
export interface Checkpoint {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  /** Names the key; keys that have been replaced stay in the public set. */
  readonly kid: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

/** Signs chain heads with a department's own key. */
export type Seal = (sequence: number, hash: string, at: Date) => Checkpoint;
export type CheckSeal = (checkpoint: Checkpoint) => boolean;

type NamedKey = JsonWebKey & { readonly kid?: string };

const signed = (department: string, { sequence, hash, at }: Omit<Checkpoint, 'kid' | 'signature'>): Buffer =>
  Buffer.from(`city-evidence-checkpoint/1\n${department}\n${sequence}\n${hash}\n${at}`);

/** A private key and the name under which its public half is found. */
export interface SealKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** @param file a private Ed25519 key as a JWK with a `kid` */
export function readSealKey(file: string): SealKey {
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as NamedKey;
  return { kid: jwk.kid ?? '', key: createPrivateKey({ key: jwk, format: 'jwk' }) };
}

/** @param file the public keys, a JSON Web Key Set; keys that have been replaced stay in it */
export function readSealKeys(file: string): ReadonlyMap<string, KeyObject> {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: NamedKey[] };
  return new Map(keys.map((jwk) => [jwk.kid ?? '', createPublicKey({ key: jwk, format: 'jwk' })]));
}

/** @param file a private Ed25519 key as a JWK with a `kid` */
export function openSeal(department: string, file: string): Seal {
  const { kid, key } = readSealKey(file);
  return (sequence, hash, at) => {
    const head = { sequence, hash, at: at.toISOString() };
    return { ...head, kid, signature: sign(null, signed(department, head), key).toString('base64url') };
  };
}

/** @param file the public keys, a JSON Web Key Set */
export function openCheckSeal(department: string, file: string): CheckSeal {
  const byName = readSealKeys(file);
  return (checkpoint) => {
    const key = byName.get(checkpoint.kid);
    return (
      key !== undefined &&
      verify(null, signed(department, checkpoint), key, Buffer.from(checkpoint.signature, 'base64url'))
    );
  };
}
