import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { graphError } from '../errors/graph-error.ts';
import { WIRE_ALGORITHM, WIRE_ISSUER, WIRE_LIFETIME_S, WIRE_TOLERANCE_S } from './headers.ts';
import { bodyDigest } from './sign.ts';
import type { WireCall } from './viewer.ts';

/** Lets a call in that the gateway signed for this department and this body, once. */
export type WireGuard = (token: string | undefined, body: string) => Promise<WireCall>;

const refused = (why: string) =>
  graphError(
    'WIRE_TOKEN_REFUSED',
    `This department answers the gateway only: ${why}. Send your operation to the gateway.`,
  );

/** Public keys from a file; read again when a token names a key that is not there and the file has changed. */
export function keysFromFile(path: string): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  let readAt = -1;
  const load = async () => {
    const { mtimeMs } = await stat(path);
    if (mtimeMs === readAt) return false;
    keys = createLocalJWKSet(JSON.parse(await readFile(path, 'utf8')) as JSONWebKeySet);
    readAt = mtimeMs;
    return true;
  };
  return async (header, token) => {
    if (!keys) await load();
    try {
      return await keys!(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey && (await load())) return keys!(header, token);
      throw error;
    }
  };
}

/** Tokens seen, until they would have expired anyway; two generations, so memory follows traffic. */
function rememberTokens(generationMs: number) {
  let older = new Set<string>();
  let newer = new Set<string>();
  let turned = Date.now();
  return (id: string): boolean => {
    const now = Date.now();
    if (now - turned > generationMs) {
      older = now - turned > 2 * generationMs ? new Set() : newer;
      newer = new Set();
      turned = now;
    }
    if (older.has(id) || newer.has(id)) return false;
    newer.add(id);
    return true;
  };
}

export function openGuard(department: string, keys: JWTVerifyGetKey): WireGuard {
  const firstUse = rememberTokens((WIRE_LIFETIME_S + 2 * WIRE_TOLERANCE_S) * 1000);
  return async (token, body) => {
    if (!token) throw refused('the call carries no wire token');
    const { payload } = await jwtVerify<WireCall & { body: string }>(token, keys, {
      issuer: WIRE_ISSUER,
      audience: department,
      algorithms: [WIRE_ALGORITHM],
      typ: 'city-wire+jwt',
      clockTolerance: WIRE_TOLERANCE_S,
      maxTokenAge: WIRE_LIFETIME_S,
      requiredClaims: ['jti', 'exp', 'viewer', 'operation', 'requestId', 'body'],
    }).catch((error: unknown) => {
      if (error instanceof errors.JOSEError) throw refused(`the wire token is not valid (${error.code})`);
      throw error;
    });
    if (payload.body !== bodyDigest(body)) throw refused('the wire token was signed for another body');
    if (!firstUse(payload.jti!)) throw refused('the wire token was used before');
    const { viewer, operation, requestId, purpose = null, legalBasis = null, case: reference = null } = payload;
    return { viewer, operation, requestId, purpose, legalBasis, case: reference };
  };
}
