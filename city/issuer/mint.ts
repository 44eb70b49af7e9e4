import { readFile } from 'node:fs/promises';
import { importJWK, type JWK, SignJWT } from 'jose';
import { WIRE_ALGORITHM } from '#kernel/protocol/headers.ts';
import type { CastMember } from '../world/facts.ts';

export interface IssuerIdentity {
  readonly issuer: string;
  readonly audience: string;
  readonly privateFile: string;
}

/** A working day; demo persons log in again in the morning. */
export const TOKEN_LIFETIME_S = 12 * 3600;

/** Makes tokens for demo persons, as an identity provider would after a login. */
export async function openMint({
  issuer,
  audience,
  privateFile,
}: IssuerIdentity): Promise<(person: CastMember) => Promise<string>> {
  const jwk = JSON.parse(await readFile(privateFile, 'utf8')) as JWK;
  const key = await importJWK(jwk, WIRE_ALGORITHM);
  return ({ name, citizenId, roles, institution }) =>
    new SignJWT({ roles: [...roles], ...(citizenId && { citizen_id: citizenId }), ...(institution && { institution }) })
      .setProtectedHeader({ alg: WIRE_ALGORITHM, kid: jwk.kid, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(citizenId ?? name)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_LIFETIME_S}s`)
      .sign(key);
}
