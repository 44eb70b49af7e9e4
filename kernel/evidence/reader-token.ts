import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { WIRE_ALGORITHM } from '../wire/headers.ts';

export const EVIDENCE_PATH = '/evidence';
/** Who may read ledgers: a key of its own, so that the gateway's opens no ledger and this one no graph. */
export const EVIDENCE_ISSUER = 'city-oversight';
export const EVIDENCE_TOKEN_TYPE = 'city-evidence+jwt';
export const EVIDENCE_LIFETIME_S = 30;

/** Signs one read of one department's ledger. */
export type SignRead = (department: string) => Promise<string>;

export async function openReadSigner(privateKey: JWK): Promise<SignRead> {
  const key = await importJWK(privateKey, WIRE_ALGORITHM);
  const header = { alg: WIRE_ALGORITHM, kid: privateKey.kid, typ: EVIDENCE_TOKEN_TYPE };
  return (department) =>
    new SignJWT({})
      .setProtectedHeader(header)
      .setIssuer(EVIDENCE_ISSUER)
      .setAudience(department)
      .setIssuedAt()
      .setExpirationTime(`${EVIDENCE_LIFETIME_S}s`)
      .setJti(randomUUID())
      .sign(key);
}
