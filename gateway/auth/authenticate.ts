import { hash } from 'node:crypto';
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import { graphError } from '#kernel/errors/graph-error.ts';
import { anonymous, type Viewer } from '#kernel/wire/viewer.ts';
import { scopesOf } from '../authorization/scopes.ts';
import type { AuthConfig } from '../config/config.ts';

/** Finds out who is asking from the `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

/** Only signatures with a private key behind them; a shared secret or none is never accepted. */
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'PS256', 'RS256'];
const CLOCK_TOLERANCE_S = 5;
/** OpenID Connect knows none that is longer. */
const LONGEST_SUBJECT = 255;
const FETCH_TIMEOUT_MS = 3_000;

const refuse = (why: string) =>
  graphError('UNAUTHENTICATED', `The bearer token is not accepted: ${why}. Log in again.`);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The claims that the city reads; a provider with other names maps them on its side. */
const viewerOf = (claims: JWTPayload): Viewer => {
  const scopes = scopesOf(claims);
  return {
    subject: claims.sub!,
    citizenId: text(claims.citizen_id)?.toLowerCase() ?? null,
    roles: texts(claims.roles),
    institution: text(claims.institution),
    ...(scopes.length > 0 && { scopes }),
  };
};

/**
 * Checks tokens against an identity provider's published keys: issuer, audience, algorithm, expiry.
 * Keys are found through the discovery document when the first token comes, so the gateway starts
 * without the provider; a key id not seen before makes the keys be fetched anew.
 */
export function authenticateWith({
  issuer,
  audience,
  keysCooldownMs = 5_000,
  keysMaxAgeMs = 600_000,
}: AuthConfig): Authenticate {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const discover = async () => {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
    const { jwks_uri: address, issuer: name } = (await response.json()) as { jwks_uri?: string; issuer?: string };
    if (!address || name !== issuer) throw new Error('the discovery document names another issuer or no keys');
    return createRemoteJWKSet(new URL(address), {
      timeoutDuration: FETCH_TIMEOUT_MS,
      cooldownDuration: keysCooldownMs,
      cacheMaxAge: keysMaxAgeMs,
      [customFetch]: (url, options) => fetch(url, options as RequestInit),
    });
  };
  const keysOf = () => {
    keys ??= discover().catch(() => {
      keys = undefined;
      throw graphError(
        'UNAUTHENTICATED',
        'The identity provider does not answer, so nobody can be recognised. Try again later.',
      );
    });
    return keys;
  };
  const known = rememberViewers(Math.min(KNOWN_MS, keysMaxAgeMs));
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const before = known.find(authorization);
    if (before) return before;
    const token = /^Bearer ([A-Za-z0-9_.-]+)$/i.exec(authorization)?.[1];
    if (!token) throw refuse('expected `Authorization: Bearer <token>`');
    try {
      const { payload } = await jwtVerify(token, await keysOf(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      if (text(payload.sub) === null || payload.sub!.length > LONGEST_SUBJECT) throw refuse('its subject is no text');
      const viewer = viewerOf(payload);
      known.keep(authorization, viewer, payload.exp! * 1000);
      return viewer;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refuse('it has expired');
      if (error instanceof errors.JOSEError) throw refuse(error.code);
      throw error;
    }
  };
}

/** A page asks many questions within moments; its token is verified once. */
const KNOWN_MS = 5_000;
const KNOWN_AT_MOST = 10_000;

/** Viewers of tokens that were verified a moment ago, by the token's digest; forgotten all at once when there are too many. */
function rememberViewers(forMs: number) {
  const viewers = new Map<string, { readonly viewer: Viewer; readonly until: number }>();
  const digest = (authorization: string) => hash('sha256', authorization, 'base64');
  return {
    find(authorization: string): Viewer | undefined {
      const key = digest(authorization);
      const found = viewers.get(key);
      if (!found || found.until > Date.now()) return found?.viewer;
      viewers.delete(key);
      return undefined;
    },
    keep(authorization: string, viewer: Viewer, expiresAt: number): void {
      if (viewers.size >= KNOWN_AT_MOST) viewers.clear();
      viewers.set(digest(authorization), { viewer, until: Math.min(Date.now() + forMs, expiresAt) });
    },
  };
}

/** For a gateway without authentication: whoever asks is nobody in particular. */
export const everyoneIsAnonymous: Authenticate = async () => anonymous;
