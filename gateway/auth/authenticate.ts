import { hash } from 'node:crypto';
import { decodeJwt, errors, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { graphError } from '#kernel/errors/graph-error.ts';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import type { AuthConfig } from '../config/config.ts';
import { ClaimError, viewerOf } from './claims.ts';
import { type AuthTimes, checkTokensOf } from './issuer.ts';

/** Finds out who is asking from the `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

const DAY_S = 86_400;

const refuse = (why: string) =>
  graphError('UNAUTHENTICATED', `The bearer token is not accepted: ${why}. Log in again.`);
/**
 * Checks tokens against the published keys of the identity provider that they say they are from: issuer, audience,
 * algorithm, type, age, expiry, claims. Of a provider that is not configured nothing is asked.
 */
export function authenticateWith({
  others = [],
  keysCooldownMs = 5_000,
  keysMaxAgeMs = 600_000,
  tokenMaxAgeS = DAY_S,
  tokenMaxLifetimeS = DAY_S,
  ...first
}: AuthConfig): Authenticate {
  const times: AuthTimes = { keysCooldownMs, keysMaxAgeMs, tokenMaxAgeS, tokenMaxLifetimeS };
  const checks = new Map([first, ...others].map((each) => [each.issuer, checkTokensOf(each, times)]));
  async function claimsOf(token: string): Promise<JWTPayload> {
    const { iss } = decodeJwt(token);
    const check = typeof iss === 'string' ? checks.get(iss) : undefined;
    if (check === undefined) {
      throw new ClaimError('its `iss` is not the right one');
    }
    return check(token);
  }
  const known = rememberViewers(Math.min(KNOWN_MS, keysMaxAgeMs));
  return async (authorization) => {
    if (authorization === undefined) {
      return anonymous;
    }
    const before = known.find(authorization);
    if (before) {
      return before;
    }
    const token = /^Bearer ([A-Za-z0-9_.-]+)$/i.exec(authorization)?.[1];
    if (!token) {
      throw refuse('expected `Authorization: Bearer <token>`');
    }
    try {
      const payload = await claimsOf(token);
      const viewer = viewerOf(payload);
      const { issuedAt, until } = timesOf(payload);
      if (until - issuedAt > tokenMaxLifetimeS) {
        throw new ClaimError(`it is good for longer than the ${tokenMaxLifetimeS} seconds that are allowed`);
      }
      known.keep(authorization, viewer, Math.min(until, issuedAt + tokenMaxAgeS) * 1000);
      return viewer;
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw refuse(error.claim === 'iat' ? 'it is too old' : 'it has expired');
      }
      if (error instanceof errors.JWTClaimValidationFailed) {
        throw refuse(`its \`${error.claim}\` is not the right one`);
      }
      if (error instanceof ClaimError) {
        throw refuse(error.message);
      }
      if (error instanceof errors.JOSEError) {
        throw refuse(error.code);
      }
      throw error;
    }
  };
}

/** A page asks many questions within moments; its token is verified once. */
const KNOWN_MS = 5_000;
const KNOWN_AT_MOST = 10_000;

/** Both were found to be numbers. */
const timesOf = ({ iat = 0, exp = 0 }: JWTPayload) => ({ issuedAt: iat, until: exp });

/** Viewers of tokens that were verified a moment ago, by the token's digest. */
function rememberViewers(forMs: number) {
  const viewers = new LRUCache<string, Viewer>({ max: KNOWN_AT_MOST });
  const digest = (authorization: string) => hash('sha256', authorization, 'base64');
  return {
    find: (authorization: string): Viewer | undefined => viewers.get(digest(authorization)),
    keep(authorization: string, viewer: Viewer, until: number): void {
      const ttl = Math.min(forMs, Math.floor(until - Date.now()));
      if (ttl > 0) {
        viewers.set(digest(authorization), viewer, { ttl });
      }
    },
  };
}

/** For a gateway without authentication: whoever asks is nobody in particular. */
export const everyoneIsAnonymous: Authenticate = async () => anonymous;
