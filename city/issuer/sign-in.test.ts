import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { authenticateWith } from '../../gateway/auth/authenticate.ts';
import { freePort } from '../../test/tools/global-setup.ts';
import { PAGE, type Tokens, Visitor } from '../../test/tools/sign-in.ts';
import { keepKeyPair } from '../keys.ts';
import type { World } from '../world/facts.ts';
import { openWorld } from '../world/world.ts';
import { refuseBeyondDevelopment } from './development-only.ts';
import { openIssuer, type RunningIssuer } from './issuer.ts';
import type { IssuerIdentity } from './mint.ts';
import { discoveryOf, PLACES } from './places.ts';

const AUDIENCE = 'city-graph';
let folder: string;
let identity: IssuerIdentity;
let world: World;
let running: RunningIssuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
  const keys = await keepKeyPair(folder, 'issuer');
  const port = await freePort();
  identity = { ...keys, issuer: `http://127.0.0.1:${port}`, audience: AUDIENCE };
  world = openWorld({ seed: 1, citizens: 300, today: '2026-11-20' });
  running = await openIssuer({ ...identity, ...keys, port, world });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const visitor = () => new Visitor(identity.issuer);
const errorOf = async (response: Response) => ((await response.json()) as { error: string }).error;
const queryOf = (back: Response) => Object.fromEntries(new URL(back.headers.get('location')!).searchParams);

test('the mother signs in as a page would have her, and is who a token from the command makes her', async () => {
  const someone = visitor();
  const page = await someone.authorize();
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("'none'")]);
  const back = await someone.pick(page, 'mother');
  expect(back.headers.get('location')).toMatch(/^http:\/\/localhost:5173\/back\?/);
  expect(queryOf(back)).toMatchObject({ state: 'a-state', iss: identity.issuer });
  const tokens = (await (await someone.exchange(back)).json()) as Tokens;

  const { citizenId } = world.cast.mother;
  const printed = (await (await fetch(`${identity.issuer}/token?person=mother`, { method: 'POST' })).json()) as Tokens;
  const { iat: _i, exp: _e, ...usual } = decodeJwt(printed.access_token);
  expect(decodeJwt(tokens.access_token)).toMatchObject(usual);
  expect(decodeProtectedHeader(tokens.access_token)).toEqual(decodeProtectedHeader(printed.access_token));
  const authenticate = authenticateWith({ issuer: identity.issuer, audience: AUDIENCE });
  expect(await authenticate(`Bearer ${tokens.access_token}`)).toEqual(
    await authenticate(`Bearer ${printed.access_token}`),
  );
  expect(tokens.expires_in).toBe(900);

  const keys = createRemoteJWKSet(new URL(discoveryOf(identity.issuer).jwks_uri));
  const { payload } = await jwtVerify(tokens.id_token, keys, { issuer: identity.issuer, audience: 'city-web' });
  expect(payload).toMatchObject({ nonce: 'a-nonce', sub: citizenId, name: 'mother', citizen_id: citizenId });
  // Who has logged in is told to the page; the graph is not opened by it.
  await expect(authenticate(`Bearer ${tokens.id_token}`)).rejects.toThrow();
});

test('everyone of the cast stands on the login page, in both languages', async () => {
  const page = await (await visitor().authorize()).text();
  for (const name of Object.keys(world.cast)) {
    expect(page).toContain(`value="${name}"`);
  }
  expect(page).toContain('Giáo viên ở trường của phường mẫu.');
  expect(page).toContain(world.cast.teacher.description);
});

test('who is signed in signs in to the next page without being asked, and another person where she is', async () => {
  const someone = visitor();
  await someone.signIn('mother');
  expect(queryOf(await someone.authorize())).toHaveProperty('code');
  const again = await someone.authorize({ prompt: 'login' });
  const back = await someone.pick(again, 'doctor');
  const { access_token: token } = (await (await someone.exchange(back)).json()) as Tokens;
  expect(decodeJwt(token).sub).toBe(world.cast.doctor.citizenId);
});

test.each<[string, Record<string, string | undefined>, object]>([
  ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, { error: 'invalid_request' }],
  ['with the challenge in plain', { code_challenge_method: 'plain' }, { error: 'invalid_request' }],
  ['for a token in the address', { response_type: 'token' }, { error: 'unsupported_response_type' }],
  ['for an ID token in the address', { response_type: 'id_token' }, { error: 'unsupported_response_type' }],
])('a request %s is sent back', async (_, changed, told) => {
  const back = await visitor().authorize(changed);
  const { search, hash } = new URL(back.headers.get('location')!);
  const parameters = Object.fromEntries(new URLSearchParams(search || hash.slice(1)));
  expect(parameters).toMatchObject(told);
  expect(parameters).not.toHaveProperty('code');
});

test.each([
  'https://elsewhere.example/',
  'http://localhost.elsewhere.example:5173/',
  'http://127.0.0.1@elsewhere.example/',
  'javascript://localhost/%0aalert(1)',
  'http://10.0.0.1:5173/',
])('no code is sent to %s', async (redirect_uri) => {
  const answer = await visitor().authorize({ redirect_uri });
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
});

test('an unknown client is told so by a page that repeats no script', async () => {
  const answer = await visitor().authorize({ client_id: '<script>alert(1)</script>' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toContain('<script>');
});

test('a code is good once, for its verifier only; a second use ends what the first had got', async () => {
  const thief = visitor();
  const someone = visitor();
  const back = await someone.pick(await someone.authorize(), 'mother');
  expect(await errorOf(await thief.exchange(back))).toBe('invalid_grant');
  const { refresh_token } = (await (await someone.exchange(back)).json()) as Tokens;
  expect(await errorOf(await someone.exchange(back))).toBe('invalid_grant');
  expect(await errorOf(await someone.refresh(refresh_token))).toBe('invalid_grant');
});

test('a refresh gives a new pair; the old refresh token, used again, ends both', async () => {
  const someone = visitor();
  const first = await someone.signIn('mother');
  const second = (await (await someone.refresh(first.refresh_token)).json()) as Tokens;
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(decodeJwt(second.access_token)).toMatchObject({ aud: AUDIENCE, citizen_id: world.cast.mother.citizenId });
  expect(await errorOf(await someone.refresh(first.refresh_token))).toBe('invalid_grant');
  expect(await errorOf(await someone.refresh(second.refresh_token))).toBe('invalid_grant');
});

test('signing out ends the session and its refresh token, and leads back to the page', async () => {
  const someone = visitor();
  const { id_token, refresh_token } = await someone.signIn('mother');
  const query = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: PAGE, state: 'out' });
  const asked = await (await someone.visit(`${PLACES.end_session}?${query}`)).text();
  const back = await someone.submit(asked, { logout: 'yes' });
  expect(back.headers.get('location')).toBe(`${PAGE}?state=out`);
  expect((await someone.authorize()).status).toBe(200);
  expect(await errorOf(await someone.refresh(refresh_token))).toBe('invalid_grant');
});

test('a page of this machine may ask for tokens, a page of another may not', async () => {
  const someone = visitor();
  const { refresh_token } = await someone.signIn('mother');
  const grant = { grant_type: 'refresh_token', refresh_token };
  const foreign = await someone.ask(grant, { origin: 'https://elsewhere.example' });
  expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([400, null]);
  const own = await someone.ask(grant, { origin: 'http://localhost:5173' });
  expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:5173']);
});

test('nobody is picked by a page of another site, or without a login under way', async () => {
  const someone = visitor();
  const page = await (await someone.authorize()).text();
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
  const post = { method: 'POST', body: new URLSearchParams({ person: 'owner' }) };
  expect((await someone.visit(action, { ...post, headers: { origin: 'http://localhost:5173' } })).status).toBe(403);
  expect((await visitor().visit(action, post)).status).toBe(400);
  const unknown = { method: 'POST', body: new URLSearchParams({ person: 'mayor' }) };
  expect((await someone.visit(action, unknown)).status).toBe(400);
});

test('the discovery document is what the library itself would publish, less what it cannot know', async () => {
  const { openSignIn } = await import('./provider.ts');
  const { handle } = await openSignIn(identity, world);
  const server = createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/.well-known/openid-configuration`);
  const theirs = JSON.parse((await response.text()).replaceAll(`http://127.0.0.1:${port}`, identity.issuer)) as Record<
    string,
    unknown
  >;
  server.close();
  const ours = await (await fetch(`${identity.issuer}/.well-known/openid-configuration`)).json();
  expect(theirs).toMatchObject(ours as object);
});

test('beyond this machine, and in production, it does not run', () => {
  expect(() => refuseBeyondDevelopment({}, '127.0.0.1')).not.toThrow();
  expect(() => refuseBeyondDevelopment({}, '0.0.0.0')).toThrow('CITY_ISSUER_HOST is "0.0.0.0"');
  expect(() => refuseBeyondDevelopment({ CITY_ISSUER_CONTAINER: 'on' }, '0.0.0.0')).not.toThrow();
  expect(() => refuseBeyondDevelopment({ NODE_ENV: 'production' }, '127.0.0.1')).toThrow('NODE_ENV=production');
});
