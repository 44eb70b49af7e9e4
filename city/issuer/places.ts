/** Where the development issuer answers what OpenID Connect knows; relative to its address. */
export const PLACES = {
  authorization: '/authorize',
  token: '/oauth/token',
  revocation: '/oauth/revoke',
  end_session: '/logout',
  jwks: '/jwks.json',
} as const;

/** What a page in development calls itself; it has no secret, as no page can keep one. */
export const CLIENT_ID = 'city-web';
/** Until told apart by somebody else: `openid` for who has signed in, `offline_access` for a session beyond the login. */
export const SCOPES = ['openid', 'offline_access'] as const;

/**
 * The discovery document. It is written here and not asked of the provider, which is loaded with the first
 * login only; a test holds it against the provider's own.
 */
export const discoveryOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: issuer + PLACES.authorization,
  token_endpoint: issuer + PLACES.token,
  revocation_endpoint: issuer + PLACES.revocation,
  end_session_endpoint: issuer + PLACES.end_session,
  jwks_uri: issuer + PLACES.jwks,
  scopes_supported: SCOPES,
  response_types_supported: ['code'],
  response_modes_supported: ['form_post', 'fragment', 'query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
  id_token_signing_alg_values_supported: ['EdDSA'],
  subject_types_supported: ['public'],
  authorization_response_iss_parameter_supported: true,
});

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** True of a page that this very machine serves: where codes may go, and who may ask for tokens. */
export function isLoopbackPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && LOOPBACK.includes(url.hostname);
}
