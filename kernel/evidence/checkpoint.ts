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

/** @param file a private Ed25519 key as a JWK with a `kid` */
export function openSeal(department: string, file: string): Seal {
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as NamedKey;
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return (sequence, hash, at) => {
    const head = { sequence, hash, at: at.toISOString() };
    return { ...head, kid: jwk.kid ?? '', signature: sign(null, signed(department, head), key).toString('base64url') };
  };
}

/** @param file the public keys, a JSON Web Key Set */
export function openCheckSeal(department: string, file: string): CheckSeal {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: NamedKey[] };
  const byName = new Map<string, KeyObject>(
    keys.map((jwk) => [jwk.kid ?? '', createPublicKey({ key: jwk, format: 'jwk' })]),
  );
  return (checkpoint) => {
    const key = byName.get(checkpoint.kid);
    return (
      key !== undefined &&
      verify(null, signed(department, checkpoint), key, Buffer.from(checkpoint.signature, 'base64url'))
    );
  };
}
