/** A token is fetched anew a minute before it would be refused. */
const EARLY_MS = 60_000;
/** What must outlive the way to the provider and back, in this tab only. */
const UNDER_WAY = 'city-graph:sign-in';

const encode = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => encode(crypto.getRandomValues(new Uint8Array(32)));
function claimsOf(token) {
  const text = atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (each) => each.charCodeAt(0))));
}

/**
 * Signs a page in by OpenID Connect: authorization code with PKCE (RFC 7636). Tokens are kept in memory only, so a
 * reload signs in again, without a question for as long as the provider remembers its visitor.
 *
 * @param {{ issuer: string, clientId: string, page: string }} options `page` is where the provider sends visitors back to
 */
export function signInWith({ issuer, clientId, page }) {
  let tokens = null;
  let refreshing;
  let places;

  /** The provider's addresses, from its discovery document. */
  async function discover() {
    places ??= await (await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)).json();
    if (places.issuer !== issuer) {
      throw new Error('The discovery document names another issuer.');
    }
    return places;
  }

  async function ask(grant) {
    const { token_endpoint: address } = await discover();
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, ...grant }),
    });
    const answer = await response.json();
    if (!response.ok) {
      tokens = null;
      throw new Error(answer.error_description ?? answer.error);
    }
    // A refresh token is good once: the next one stands in the answer.
    tokens = { ...tokens, ...answer, until: Date.now() + answer.expires_in * 1000 - EARLY_MS };
    return tokens;
  }

  return {
    /** Leaves the page for the provider's login. */
    async begin() {
      const { authorization_endpoint: address } = await discover();
      const [verifier, state, nonce] = [random(), random(), random()];
      sessionStorage.setItem(UNDER_WAY, JSON.stringify({ verifier, state, nonce }));
      const challenge = encode(
        new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
      );
      location.assign(
        `${address}?${new URLSearchParams({
          client_id: clientId,
          redirect_uri: page,
          response_type: 'code',
          scope: 'openid',
          state,
          nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
        })}`,
      );
    },

    /** Takes what the provider sent back in the address of the page, and takes it out of it. */
    async finish() {
      const answer = new URLSearchParams(location.search);
      const begun = JSON.parse(sessionStorage.getItem(UNDER_WAY) ?? 'null');
      if (begun === null || !answer.has('state')) {
        return;
      }
      sessionStorage.removeItem(UNDER_WAY);
      history.replaceState(null, '', page);
      if (answer.get('state') !== begun.state || (answer.has('iss') && answer.get('iss') !== issuer)) {
        throw new Error('The answer is to another question, or from another provider.');
      }
      if (answer.has('error')) {
        throw new Error(answer.get('error_description') ?? answer.get('error'));
      }
      const grant = { grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: page };
      const { id_token: told } = await ask({ ...grant, code_verifier: begun.verifier });
      if (claimsOf(told).nonce !== begun.nonce) {
        tokens = null;
        throw new Error('The answer is to another question.');
      }
    },

    /** What the provider says of who is signed in; null for nobody. */
    whoever: () => (tokens === null ? null : claimsOf(tokens.id_token)),

    /** A token for the graph, new where the old one ends. Two that ask at once refresh once. */
    async token() {
      if (tokens === null || tokens.until > Date.now()) {
        return tokens?.access_token ?? null;
      }
      refreshing ??= ask({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }).finally(() => {
        refreshing = undefined;
      });
      return (await refreshing).access_token;
    },

    /** Leaves the page to end the session with the provider too. */
    async end() {
      const { end_session_endpoint: address } = await discover();
      const hint = { id_token_hint: tokens.id_token, post_logout_redirect_uri: page };
      tokens = null;
      location.assign(`${address}?${new URLSearchParams(hint)}`);
    },
  };
}
