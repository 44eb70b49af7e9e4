import { hash, randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { WIRE_ALGORITHM, WIRE_ISSUER, WIRE_LIFETIME_S } from './headers.ts';
import type { WireCall } from './viewer.ts';

/** Signs one call to one department: the token is good for this body, there, once. */
export type SignCall = (department: string, body: string, call: WireCall) => Promise<string>;

export const bodyDigest = (body: string): string => hash('sha256', body, 'base64url');

/**
 * @param privateKey Ed25519 key as a JWK with a `kid` that departments find in the key set
 */
export async function openSigner(privateKey: JWK): Promise<SignCall> {
  const key = await importJWK(privateKey, WIRE_ALGORITHM);
  const header = { alg: WIRE_ALGORITHM, kid: privateKey.kid, typ: 'city-wire+jwt' };
  return (department, body, { viewer, operation, requestId, purpose, legalBasis, case: reference }) =>
    new SignJWT({
      viewer,
      operation,
      requestId,
      ...(purpose != null && { purpose }),
      ...(legalBasis != null && { legalBasis }),
      ...(reference != null && { case: reference }),
      body: bodyDigest(body),
    })
      .setProtectedHeader(header)
      .setIssuer(WIRE_ISSUER)
      .setAudience(department)
      .setIssuedAt()
      .setExpirationTime(`${WIRE_LIFETIME_S}s`)
      .setJti(randomUUID())
      .sign(key);
}
