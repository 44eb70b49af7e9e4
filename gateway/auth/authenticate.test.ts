import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { makeKeyPair } from '#kernel/service-token/keys.ts';
import { openIssuer, type RunningIssuer } from '../../city/issuer/issuer.ts';
import { type KeyFiles, keepKeyPair } from '../../city/keys.ts';
import { openWorld } from '../../city/world/world.ts';
import { freePort } from '../../test/tools/global-setup.ts';
import { type Authenticate, authenticateWith } from './authenticate.ts';

const AUDIENCE = 'city-graph';
const now = (): number => Math.floor(Date.now() / 1_000);
let folder: string;
let keys: KeyFiles;
let issuer: string;
let running: RunningIssuer;
let authenticate: Authenticate;

interface Forgery {
  readonly key?: JWK;
  readonly header?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly claims?: Record<string, unknown>;
  readonly issuedAt?: number;
}

async function token(forgery: Forgery = {}): Promise<string> {
  const jwk = forgery.key ?? (JSON.parse(await readFile(keys.privateFile, 'utf8')) as JWK);
  return new SignJWT({ roles: ['citizen'], citizen_id: 'c1', sub: 'c1', ...forgery.claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid, typ: 'at+jwt', ...forgery.header })
    .setIssuer(forgery.issuer ?? issuer)
    .setAudience(forgery.audience ?? AUDIENCE)
    .setIssuedAt(forgery.issuedAt)
    .setExpirationTime(forgery.expires ?? '1h')
    .sign(await importJWK(jwk, 'EdDSA'));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  keys = await keepKeyPair(folder, 'issuer');
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  const world = openWorld({ seed: 1, citizens: 300, today: '2026-11-20' });
  running = await openIssuer({ ...keys, issuer, audience: AUDIENCE, port, world });
  authenticate = authenticateWith({ issuer, audience: AUDIENCE });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

test('recognises a person by the published keys', async () => {
  expect(await authenticate(`Bearer ${await token()}`)).toEqual({
    subject: 'c1',
    citizenId: 'c1',
    roles: ['citizen'],
    institution: null,
  });
});

test.each([
  ['a number', 1234567],
  ['a list', ['c1']],
  ['empty', ''],
  ['longer than a name', 'c'.repeat(256)],
])('a subject that is %s is nobody', async (_, sub) => {
  await expect(authenticate(`Bearer ${await token({ claims: { sub } })}`)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('a citizen is known by the one form of an id: another is no key to her file', async () => {
  const id = '0c9f2c1e-7a3b-8d4e-9f00-a1b2c3d4e5f6';
  expect((await authenticate(`Bearer ${await token({ claims: { citizen_id: id } })}`)).citizenId).toBe(id);
  await expect(
    token({ claims: { citizen_id: id.toUpperCase() } }).then((each) => authenticate(`Bearer ${each}`)),
  ).rejects.toThrow('`citizen_id` is not a text of the right form');
});

test('without a header the viewer is nobody', async () => {
  expect(await authenticate(undefined)).toMatchObject({ subject: null, roles: [] });
});

test('a token of the demo issuer opens the door', async () => {
  const response = await fetch(`${issuer}/token?person=teacher`, { method: 'POST' });
  const { access_token: given } = (await response.json()) as { access_token: string };
  expect(await authenticate(`Bearer ${given}`)).toMatchObject({ roles: ['citizen', 'teacher'] });
});

test.each<[string, () => Promise<string>]>([
  ['no bearer scheme', async () => `Basic ${await token()}`],
  ['an expired token', async () => `Bearer ${await token({ expires: '-1m' })}`],
  ['another issuer', async () => `Bearer ${await token({ issuer: 'http://elsewhere' })}`],
  ['another audience', async () => `Bearer ${await token({ audience: 'another-graph' })}`],
  [
    'a stranger with the same key id',
    async () => `Bearer ${await token({ key: { ...(await makeKeyPair('issuer-1')).privateKey } })}`,
  ],
  ['a key id that leads to a file', async () => `Bearer ${await token({ header: { kid: '../../../../dev/null' } })}`],
  [
    'no signature',
    async () =>
      `Bearer ${new UnsecuredJWT({ roles: ['owner'] }).setIssuer(issuer).setAudience(AUDIENCE).setSubject('x').setExpirationTime('1h').encode()}`,
  ],
  [
    'the public key used as a shared secret',
    async () => {
      const {
        keys: [shown],
      } = JSON.parse(await readFile(keys.publicFile, 'utf8')) as { keys: JWK[] };
      const secret = new TextEncoder().encode(JSON.stringify(shown));
      return `Bearer ${await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'issuer-1' }).setIssuer(issuer).setAudience(AUDIENCE).setSubject('x').setIssuedAt().setExpirationTime('1h').sign(secret)}`;
    },
  ],
  [
    'a key of its own in the header',
    async () => {
      const own = await makeKeyPair('own');
      return `Bearer ${await token({ key: own.privateKey, header: { jwk: own.publicKeys.keys[0], kid: 'own' } })}`;
    },
  ],
  ['an ID token', async () => `Bearer ${await token({ header: { typ: 'JWT' } })}`],
  ['a token without a type', async () => `Bearer ${await token({ header: { typ: undefined } })}`],
  ['a token of another type', async () => `Bearer ${await token({ header: { typ: 'logout+jwt' } })}`],
  ['one issued in an hour', async () => `Bearer ${await token({ issuedAt: now() + 3_600, expires: '2h' })}`],
  ['one issued the day before yesterday', async () => `Bearer ${await token({ issuedAt: now() - 2 * 86_400 })}`],
  ['one that is good for a hundred years', async () => `Bearer ${await token({ expires: '100y' })}`],
  ['one that is good for two days', async () => `Bearer ${await token({ expires: '2d' })}`],
])('refuses %s', async (_, header) => {
  await expect(header().then(authenticate)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('a key that is rotated in is found without a restart; one that is withdrawn is believed no longer than its age', async () => {
  const next = await makeKeyPair('issuer-2');
  const published = await readFile(keys.publicFile, 'utf8');
  const running = authenticateWith({ issuer, audience: AUDIENCE, keysCooldownMs: 0, keysMaxAgeMs: 200 });
  await running(`Bearer ${await token()}`);
  await writeFile(keys.publicFile, JSON.stringify({ keys: [...JSON.parse(published).keys, ...next.publicKeys.keys] }));
  expect(await running(`Bearer ${await token({ key: next.privateKey })}`)).toMatchObject({ subject: 'c1' });
  await writeFile(keys.publicFile, JSON.stringify(next.publicKeys));
  await new Promise((resolve) => setTimeout(resolve, 250));
  await expect(token().then((old) => running(`Bearer ${old}`))).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  await writeFile(keys.publicFile, published);
});

test('a provider that is away recognises nobody, and everyone again when it is back', async () => {
  const issuer = 'http://127.0.0.1:9';
  const away = authenticateWith({ issuer, audience: AUDIENCE });
  await expect(away(`Bearer ${await token({ issuer })}`)).rejects.toThrow('The identity provider does not answer');
});

test('a full media type is the same type, and clocks may differ by seconds', async () => {
  const header = { typ: 'application/at+jwt' };
  expect(await authenticate(`Bearer ${await token({ header })}`)).toMatchObject({ subject: 'c1' });
  expect(await authenticate(`Bearer ${await token({ issuedAt: now() + 3 })}`)).toMatchObject({ subject: 'c1' });
});

test('age and lifetime are settings', async () => {
  const strict = authenticateWith({ issuer, audience: AUDIENCE, tokenMaxAgeS: 60, tokenMaxLifetimeS: 600 });
  expect(await strict(`Bearer ${await token({ expires: '9m' })}`)).toMatchObject({ subject: 'c1' });
  for (const forgery of [{ expires: '11m' }, { issuedAt: now() - 120, expires: '2m' }]) {
    await expect(token(forgery).then((given) => strict(`Bearer ${given}`))).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
});

test.each<[Record<string, unknown>]>([
  [{ sub: 1_234_567 }],
  [{ sub: '' }],
  [{ sub: ['c1'] }],
  [{ sub: { id: 'c1' } }],
  [{ sub: null }],
  [{ sub: true }],
  [{ sub: 'c 1' }],
  [{ sub: 'c1\u0000' }],
  [{ sub: 'c１' }],
  [{ sub: 'c'.repeat(256) }],
  [{ citizen_id: 1 }],
  [{ citizen_id: '' }],
  [{ citizen_id: 'C1' }],
  [{ citizen_id: ['c1'] }],
  [{ citizen_id: "c1' or '1'='1" }],
  [{ roles: 'citizen' }],
  [{ roles: ['citizen', 1] }],
  [{ roles: [['citizen']] }],
  [{ roles: { 0: 'citizen' } }],
  [{ roles: ['citi\nzen'] }],
  [{ roles: null }],
  [{ roles: Array.from({ length: 101 }, (_, at) => `role${at}`) }],
  [{ institution: 7 }],
  [{ institution: 'a school' }],
  [{ scope: 'read "write"' }],
])('claims of another form make a token nobody’s: %j', async (claims) => {
  const refused = await token({ claims }).then((given) => authenticate(`Bearer ${given}`).catch((error) => error));
  expect(refused.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('who has no citizen id, no roles and no institution is a viewer like any other', async () => {
  const claims = { citizen_id: null, roles: undefined, institution: undefined };
  expect(await authenticate(`Bearer ${await token({ claims })}`)).toEqual({
    subject: 'c1',
    citizenId: null,
    roles: [],
    institution: null,
  });
});
