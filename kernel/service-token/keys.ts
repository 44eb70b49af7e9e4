import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { WIRE_ALGORITHM } from '../protocol/headers.ts';

/** A signing key and the key set that its verifiers read. */
export interface KeyPair {
  readonly privateKey: JWK;
  readonly publicKeys: { readonly keys: readonly JWK[] };
}

/** Makes an Ed25519 key pair; `kid` tells generations apart when keys are rotated. */
export async function makeKeyPair(kid: string): Promise<KeyPair> {
  const pair = await generateKeyPair(WIRE_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const name = { kid, alg: WIRE_ALGORITHM, use: 'sig' };
  return {
    privateKey: { ...(await exportJWK(pair.privateKey)), ...name },
    publicKeys: { keys: [{ ...(await exportJWK(pair.publicKey)), ...name }] },
  };
}
