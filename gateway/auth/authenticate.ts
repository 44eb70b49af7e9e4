import { hash } from 'node:crypto';
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { graphError } from '#kernel/errors/graph-error.ts';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import type { AuthConfig } from '../config/config.ts';
import { ClaimError, viewerOf } from './claims.ts';

/** Finds out who is asking from the `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

/** Only signatures with a private key behind them; a shared secret or none is never accepted. */
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'PS256', 'RS256'];
/** Access tokens (RFC 9068): an ID token tells a client who has logged in, and is no key to anything. */
const TYPE = 'at+jwt';
const CLOCK_TOLERANCE_S = 5;
const DAY_S = 86_400;
const FETCH_TIMEOUT_MS = 3_000;

const refuse = (why: string) =>
  graphError('UNAUTHENTICATED', `The bearer token is not accepted: ${why}. Log in again.`);
/**
 * Checks tokens against an identity provider's published keys: issuer, audience, algorithm, type, age, expiry, claims.
 * Keys are found through the discovery document when the first token comes, so the gateway starts
 * without the provider; a key id not seen before makes the keys be fetched anew.
 */
export function authenticateWith({
  issuer,
  audience,
  keysCooldownMs = 5_000,
  keysMaxAgeMs = 600_000,
  tokenMaxAgeS = DAY_S,
  tokenMaxLifetimeS = DAY_S,
}: AuthConfig): Authenticate {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  async function discover() {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
    const { jwks_uri: address, issuer: name } = (await response.json()) as { jwks_uri?: string; issuer?: string };
    if (!address || name !== issuer) {
      throw new Error('the discovery document names another issuer or no keys');
    }
    return createRemoteJWKSet(new URL(address), {
      timeoutDuration: FETCH_TIMEOUT_MS,
      cooldownDuration: keysCooldownMs,
      cacheMaxAge: keysMaxAgeMs,
      [customFetch]: (url, options) => fetch(url, options as RequestInit),
    });
  }
  function keysOf() {
    keys ??= discover().catch(() => {
      keys = undefined;
      throw graphError(
        'UNAUTHENTICATED',
        'The identity provider does not answer, so nobody can be recognised. Try again later.',
      );
    });
    return keys;
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
      const { payload } = await jwtVerify(token, await keysOf(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        typ: TYPE,
        maxTokenAge: tokenMaxAgeS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
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
