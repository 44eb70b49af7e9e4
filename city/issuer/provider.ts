import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Configuration, type JWK, Provider } from 'oidc-provider';
import { WIRE_ALGORITHM } from '#kernel/protocol/headers.ts';
import { CAST, type CastMember, type World } from '../world/facts.ts';
import { claimsOf, type IssuerIdentity, subjectOf } from './mint.ts';
import { failurePage, logoutPage, PAGE_HEADERS, signedOutPage } from './pages.ts';
import { CLIENT_ID, isLoopbackPage, PLACES, SCOPES } from './places.ts';
import { keepSessions } from './sessions.ts';

/** Short, so that a page in development meets the refresh that it will need in earnest. */
const ACCESS_TOKEN_S = 15 * 60;
const LOGIN_S = 12 * 3600;
const MINUTE_S = 60;
/** Resources are named by addresses; in the token stands the audience. */
const RESOURCE = 'urn:city-graph';

/** Signs persons in by the library's rules; who they are is picked on our own page. */
export interface SignIn {
  /** Everything under PLACES but the keys. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Whether the browser that asks has a login under way. */
  isUnderWay(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Ends the login and answers the request: the browser goes back to where it came from. */
  finish(request: IncomingMessage, response: ServerResponse, person: CastMember): Promise<void>;
}

/** Loaded with the first login: a city that nobody signs in to pays nothing for it. */
export async function openSignIn(identity: IssuerIdentity, world: World): Promise<SignIn> {
  const signedBy = JSON.parse(await readFile(identity.privateFile, 'utf8')) as JWK;
  const provider = new Provider(identity.issuer, configuration(identity, signedBy, world));
  // Pages in development stand at any port and path of this machine, and nowhere else.
  provider.Client.prototype.redirectUriAllowed = isLoopbackPage;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isLoopbackPage;
  return {
    handle: provider.callback() as SignIn['handle'],
    isUnderWay: (request, response) =>
      provider.interactionDetails(request, response).then(
        ({ prompt }) => prompt.name === 'login',
        () => false,
      ),
    finish: (request, response, person) =>
      provider.interactionFinished(request, response, { login: { accountId: subjectOf(person) } }),
  };
}

function configuration({ audience }: IssuerIdentity, signedBy: JWK, world: World): Configuration {
  const personOf = (subject: string | undefined): CastMember | undefined =>
    CAST.map((name) => world.cast[name]).find((person) => subjectOf(person) === subject);
  return {
    adapter: keepSessions(),
    jwks: { keys: [{ ...signedBy, alg: WIRE_ALGORITHM, use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    routes: PLACES,
    clients: [
      {
        client_id: CLIENT_ID,
        client_name: 'Pages in development',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: ['http://localhost:5173/'],
        post_logout_redirect_uris: ['http://localhost:5173/'],
        id_token_signed_response_alg: WIRE_ALGORITHM,
      },
    ],
    clientAuthMethods: ['none'],
    clientBasedCORS: (_ctx, origin) => isLoopbackPage(origin),
    responseTypes: ['code'],
    scopes: [...SCOPES],
    claims: { openid: ['sub', 'name', 'roles', 'citizen_id', 'institution'] },
    // There is no place to ask for the claims besides.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: [WIRE_ALGORITHM] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          ctx.set(PAGE_HEADERS);
          ctx.body = logoutPage(form);
        },
        postLogoutSuccessSource(ctx) {
          ctx.set(PAGE_HEADERS);
          ctx.body = signedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: ACCESS_TOKEN_S,
          jwt: { sign: { alg: WIRE_ALGORITHM } },
        }),
      },
    },
    extraTokenClaims: (_ctx, token) => claimsOf(personOf('accountId' in token ? token.accountId : undefined)),
    async findAccount(_ctx, subject) {
      const person = personOf(subject);
      return (
        person && { accountId: subject, claims: async () => ({ sub: subject, name: person.name, ...claimsOf(person) }) }
      );
    },
    // The pages are the city's own, so nobody is asked whether they may know who has signed in.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: ACCESS_TOKEN_S,
      AuthorizationCode: MINUTE_S,
      IdToken: ACCESS_TOKEN_S,
      Interaction: 60 * MINUTE_S,
      Grant: LOGIN_S,
      RefreshToken: LOGIN_S,
      Session: LOGIN_S,
    },
    async renderError(ctx, { error, error_description }) {
      ctx.set(PAGE_HEADERS);
      ctx.body = failurePage(error, error_description ?? '');
    },
  };
}
