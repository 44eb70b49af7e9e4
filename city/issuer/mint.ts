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

export const subjectOf = ({ citizenId, name }: CastMember): string => citizenId ?? name;

/** What the city reads in a token; a person nobody knows has no claims. */
export const claimsOf = (person: CastMember | undefined) => ({
  ...(person && { roles: [...person.roles] }),
  ...(person?.citizenId && { citizen_id: person.citizenId }),
  ...(person?.institution && { institution: person.institution }),
});

/** Makes tokens for demo persons, as an identity provider would after a login. */
export async function openMint({
  issuer,
  audience,
  privateFile,
}: IssuerIdentity): Promise<(person: CastMember) => Promise<string>> {
  const jwk = JSON.parse(await readFile(privateFile, 'utf8')) as JWK;
  const key = await importJWK(jwk, WIRE_ALGORITHM);
  return (person) =>
    new SignJWT(claimsOf(person))
      .setProtectedHeader({ alg: WIRE_ALGORITHM, kid: jwk.kid, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subjectOf(person))
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_LIFETIME_S}s`)
      .sign(key);
}
