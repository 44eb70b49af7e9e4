import { hash, randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { WIRE_ISSUER, WIRE_LIFETIME_S, WIRE_TOKEN_TYPE } from '../protocol/headers.ts';
import { type TokenKind, tokenSigner } from './token.ts';
import type { WireCall } from '../protocol/viewer.ts';

/** Signs one call to one department: the token is good for this body, there, once. */
export type SignCall = (department: string, body: string, call: WireCall) => string;

export const bodyDigest = (body: string): string => hash('sha256', body, 'base64url');

export const WIRE_TOKEN: TokenKind = { type: WIRE_TOKEN_TYPE, issuer: WIRE_ISSUER, lifetimeS: WIRE_LIFETIME_S };

/** @throws Error where it is no Ed25519 key with a `kid` */
export async function openSigner(privateKey: JWK): Promise<SignCall> {
  const signToken = tokenSigner(WIRE_TOKEN, privateKey);
  return (
    department,
    body,
    { viewer, operation, requestId, clientRequestId, purpose, legalBasis, case: reference, attestation },
  ) =>
    signToken(department, randomUUID(), {
      viewer,
      operation,
      requestId,
      ...(clientRequestId != null && { clientRequestId }),
      ...(purpose != null && { purpose }),
      ...(legalBasis != null && { legalBasis }),
      ...(reference != null && { case: reference }),
      ...(attestation != null && { attestation }),
      body: bodyDigest(body),
    });
}
