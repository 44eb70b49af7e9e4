import { createPrivateKey, hash, randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { WIRE_ISSUER, WIRE_LIFETIME_S, WIRE_TOKEN_TYPE } from './headers.ts';
import { type TokenKind, tokenSigner } from './token.ts';
import type { WireCall } from './viewer.ts';

/** Signs one call to one department: the token is good for this body, there, once. */
export type SignCall = (department: string, body: string, call: WireCall) => string;

export const bodyDigest = (body: string): string => hash('sha256', body, 'base64url');

export const WIRE_TOKEN: TokenKind = { type: WIRE_TOKEN_TYPE, issuer: WIRE_ISSUER, lifetimeS: WIRE_LIFETIME_S };

/**
 * @param privateKey Ed25519 key as a JWK with a `kid` that departments find in the key set
 * @throws Error where it is another kind of key, or has no name
 */
export async function openSigner({ kid, ...jwk }: JWK): Promise<SignCall> {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || kid === undefined) throw new Error('expected an Ed25519 key with a kid');
  const signToken = tokenSigner(WIRE_TOKEN, key, kid);
  return (department, body, { viewer, operation, requestId, purpose, legalBasis, case: reference }) =>
    signToken(department, randomUUID(), {
      viewer,
      operation,
      requestId,
      ...(purpose != null && { purpose }),
      ...(legalBasis != null && { legalBasis }),
      ...(reference != null && { case: reference }),
      body: bodyDigest(body),
    });
}
