import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { makeKeyPair } from '#kernel/wire/keys.ts';
import { openIssuer, type RunningIssuer } from '../../city/issuer/issuer.ts';
import { type KeyFiles, keepKeyPair } from '../../city/keys.ts';
import { openWorld } from '../../city/world/world.ts';
import { freePort } from '../../test/tools/global-setup.ts';
import { type Authenticate, authenticateWith } from './authenticate.ts';

const AUDIENCE = 'city-graph';
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
}

async function token(forgery: Forgery = {}): Promise<string> {
  const jwk = forgery.key ?? (JSON.parse(await readFile(keys.privateFile, 'utf8')) as JWK);
  return new SignJWT({ sub: 'c1', roles: ['citizen'], citizen_id: 'c1', ...forgery.claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid, ...forgery.header })
    .setIssuer(forgery.issuer ?? issuer)
    .setAudience(forgery.audience ?? AUDIENCE)
    .setIssuedAt()
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

test('a citizen is known by the one form of an id', async () => {
  const id = '0c9f2c1e-7a3b-8d4e-9f00-a1b2c3d4e5f6';
  const viewer = await authenticate(`Bearer ${await token({ claims: { citizen_id: id.toUpperCase() } })}`);
  expect(viewer.citizenId).toBe(id);
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
  const away = authenticateWith({ issuer: 'http://127.0.0.1:9', audience: AUDIENCE });
  await expect(away(`Bearer ${await token()}`)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});
