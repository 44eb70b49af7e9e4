import { createRemoteJWKSet, customFetch, type JWTPayload, jwtVerify } from 'jose';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { AuthConfig } from '../config/config.ts';
import { ALGORITHMS, type IssuerConfig, type MappedClaim } from '../config/issuers-config.ts';

/** Access tokens (RFC 9068): an ID token tells a client who has logged in, and is no key to anything. */
const TYPE = 'at+jwt';
const CLOCK_TOLERANCE_S = 5;
const FETCH_TIMEOUT_MS = 3_000;

export type AuthTimes = Required<Omit<AuthConfig, keyof IssuerConfig | 'others'>>;

/** Checks tokens against the keys of one identity provider, and of no other; gives claims by the city's names. */
export type CheckToken = (token: string) => Promise<JWTPayload>;

/**
 * Keys are found through the discovery document when the first token comes, so the gateway starts
 * without the provider; a key id not seen before makes the keys be fetched anew.
 */
export function checkTokensOf(config: IssuerConfig, times: AuthTimes): CheckToken {
  const { issuer, audience, algorithms = ALGORITHMS } = config;
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  function keysOf() {
    keys ??= keysAddress(config).then(
      (address) =>
        createRemoteJWKSet(address, {
          timeoutDuration: FETCH_TIMEOUT_MS,
          cooldownDuration: times.keysCooldownMs,
          cacheMaxAge: times.keysMaxAgeMs,
          [customFetch]: (url, options) => fetch(url, options as RequestInit),
        }),
      () => {
        keys = undefined;
        throw graphError(
          'UNAUTHENTICATED',
          'The identity provider does not answer, so nobody can be recognised. Try again later.',
        );
      },
    );
    return keys;
  }
  return async (token) => {
    const { payload } = await jwtVerify(token, await keysOf(), {
      issuer,
      audience,
      algorithms: [...algorithms],
      typ: TYPE,
      maxTokenAge: times.tokenMaxAgeS,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    return inCityTerms(payload, config);
  };
}

async function keysAddress({ issuer, keysUrl }: IssuerConfig): Promise<URL> {
  if (keysUrl !== undefined) {
    return new URL(keysUrl);
  }
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
  });
  const { jwks_uri: address, issuer: name } = (await response.json()) as { jwks_uri?: string; issuer?: string };
  if (!address || name !== issuer) {
    throw new Error('the discovery document names another issuer or no keys');
  }
  if (issuer.startsWith('https:') && !address.startsWith('https:')) {
    throw new Error('the keys would come by a way on which anybody can exchange them');
  }
  return new URL(address);
}

/** A claim by its name, or where dots lead to. */
function claimAt(claims: JWTPayload, place: string): unknown {
  if (Object.hasOwn(claims, place)) {
    return claims[place];
  }
  return place
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as JWTPayload)[name]
          : undefined,
      claims,
    );
}

/** What a provider may not say, it has not said. */
function inCityTerms(
  claims: JWTPayload,
  { claims: places = {}, roles, knowsCitizens = true, subjectPrefix = '' }: IssuerConfig,
): JWTPayload {
  const at = (claim: MappedClaim): unknown => claimAt(claims, places[claim] ?? claim);
  const given = at('roles');
  return {
    ...claims,
    ...(typeof claims.sub === 'string' && claims.sub !== '' && { sub: subjectPrefix + claims.sub }),
    roles:
      roles && Array.isArray(given) ? given.filter((role) => typeof role !== 'string' || roles.includes(role)) : given,
    citizen_id: knowsCitizens ? at('citizen_id') : undefined,
    institution: at('institution'),
  };
}
