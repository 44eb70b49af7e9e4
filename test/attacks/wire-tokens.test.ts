import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importJWK, type JWK, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { makeKeyPair } from '#kernel/service-token/keys.ts';
import { bodyDigest, openSigner, type SignCall } from '#kernel/service-token/sign.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';

const TYPE = 'city-wire+jwt';
let health: TestDepartment;
let gatewayKey: JWK;
let publicKey: JWK;
let stranger: JWK;
let sign: SignCall;
let body: string;
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  health = await openDepartment('health');
  gatewayKey = JSON.parse(await readFile(health.keys.wire.privateFile, 'utf8'));
  publicKey = JSON.parse(await readFile(health.keys.wire.publicFile, 'utf8')).keys[0];
  stranger = (await makeKeyPair(gatewayKey.kid!)).privateKey;
  sign = await openSigner(gatewayKey);
  body = JSON.stringify({
    query:
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { healthRecord { latestExam { date bmi } } insuranceCard { validTo } } } }',
    variables: { of: [{ __typename: 'Citizen', id: health.as('mother').citizenId, guardianIds: [], grants: [] }] },
  });
});
afterAll(() => health[Symbol.asyncDispose]());

const call = () => ({ viewer: health.as('mother'), operation: { name: null, hash: 'x' }, requestId: 'attack-1' });

interface Forgery {
  readonly key?: JWK | Uint8Array;
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Record<string, unknown>;
  readonly audience?: string;
  readonly issuer?: string;
  readonly issuedAt?: number;
  readonly expires?: number;
  readonly id?: string;
}

/** A token like the gateway's but for what is told. */
async function forge({
  key = gatewayKey,
  header = {},
  claims = {},
  audience = 'health',
  issuer = 'city-gateway',
  issuedAt = now(),
  expires = now() + 15,
  id = randomUUID(),
}: Forgery): Promise<string> {
  return new SignJWT({ ...call(), body: bodyDigest(body), ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: gatewayKey.kid, typ: TYPE, ...header })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .setJti(id)
    .sign(key instanceof Uint8Array ? key : await importJWK(key, 'EdDSA'));
}
const secretOf = (text: string) => new TextEncoder().encode(text.padEnd(64, '0'));

async function send(
  headers: Record<string, string>,
  text = body,
  method = 'POST',
  path = '',
): Promise<{ status: number; text: string }> {
  const response = await fetch(health.running.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' && { body: text }),
  });
  return { status: response.status, text: await response.text() };
}
function refused({ status, text }: { status: number; text: string }) {
  expect(status).toBe(401);
  expect(JSON.parse(text)).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'WIRE_TOKEN_REFUSED' } }],
  });
  expect(text).not.toMatch(/bmi"|validTo|healthRecord/);
}

test('the gateway itself gets the record, so that there is something to steal', async () => {
  const { status, text } = await send({ 'city-wire': await sign('health', body, call()) });
  expect(status).toBe(200);
  expect(text).toMatch(/"bmi":\d/);
});

test.each<[string, () => Promise<Record<string, string>>]>([
  ['a call without a token', async () => ({})],
  ['an empty token', async () => ({ 'city-wire': '' })],
  ['words in place of a token', async () => ({ 'city-wire': 'let me in' })],
  ['three dots', async () => ({ 'city-wire': '..' })],
  ["a client's bearer header with a good token", async () => ({ authorization: `Bearer ${await forge({})}` })],
  ['a signature by a stranger under the known key name', async () => ({ 'city-wire': await forge({ key: stranger }) })],
  [
    'a stranger who brings the key along',
    async () => ({ 'city-wire': await forge({ key: stranger, header: { jwk: publicOf(stranger), kid: 'own' } }) }),
  ],
  [
    'a stranger who says where the key is',
    async () => ({
      'city-wire': await forge({ key: stranger, header: { jku: 'http://127.0.0.1:9/keys', kid: 'own' } }),
    }),
  ],
  [
    'a stranger with a certificate chain',
    async () => ({ 'city-wire': await forge({ key: stranger, header: { x5u: 'http://127.0.0.1:9/', kid: 'own' } }) }),
  ],
  [
    'a key name that leads to a file',
    async () => ({ 'city-wire': await forge({ key: stranger, header: { kid: '../../../../dev/null' } }) }),
  ],
  [
    'a key name with SQL in it',
    async () => ({ 'city-wire': await forge({ key: stranger, header: { kid: "x' or '1'='1" } }) }),
  ],
  [
    'a key name of an object',
    async () => ({ 'city-wire': await forge({ key: stranger, header: { kid: '__proto__' } }) }),
  ],
  [
    'no signature at all',
    async () => ({
      'city-wire': new UnsecuredJWT({ ...call(), body: bodyDigest(body) })
        .setIssuer('city-gateway')
        .setAudience('health')
        .setIssuedAt()
        .setExpirationTime('15s')
        .setJti('none')
        .encode(),
    }),
  ],
  [
    'the algorithm none, written by hand',
    async () => ({
      'city-wire': `${base64({ alg: 'none', typ: TYPE, kid: gatewayKey.kid })}.${(await forge({})).split('.')[1]}.`,
    }),
  ],
  [
    'the public key as a shared secret',
    async () => ({ 'city-wire': await forge({ key: secretOf(publicKey.x!), header: { alg: 'HS256' } }) }),
  ],
  [
    'the whole public key set as a shared secret',
    async () => ({ 'city-wire': await forge({ key: secretOf(JSON.stringify(publicKey)), header: { alg: 'HS512' } }) }),
  ],
  [
    'a good token whose header was exchanged',
    async () => ({
      'city-wire': [
        base64({ alg: 'EdDSA', typ: 'JWT', kid: gatewayKey.kid }),
        ...(await forge({})).split('.').slice(1),
      ].join('.'),
    }),
  ],
  [
    'a good token whose claims were exchanged',
    async () => ({
      'city-wire': exchangeClaims(await forge({}), await forge({ claims: { viewer: health.as('doctor') } })),
    }),
  ],
  ['a token for another department', async () => ({ 'city-wire': await forge({ audience: 'justice' }) })],
  ['a token for two others', async () => ({ 'city-wire': await forge({ audience: 'healthy' }) })],
  ['a token of another issuer', async () => ({ 'city-wire': await forge({ issuer: 'city-oversight' }) })],
  ['a token of another type', async () => ({ 'city-wire': await forge({ header: { typ: 'at+jwt' } }) })],
  [
    'a token that has expired',
    async () => ({ 'city-wire': await forge({ issuedAt: now() - 60, expires: now() - 30 }) }),
  ],
  [
    'an old token with a far end',
    async () => ({ 'city-wire': await forge({ issuedAt: now() - 3600, expires: now() + 3600 }) }),
  ],
  [
    'a token from the future',
    async () => ({ 'city-wire': await forge({ issuedAt: now() + 600, expires: now() + 615 }) }),
  ],
  ['a token that is not good yet', async () => ({ 'city-wire': await forge({ claims: { nbf: now() + 600 } }) })],
  ['a token that names no viewer', async () => ({ 'city-wire': await forge({ claims: { viewer: undefined } }) })],
  ['a token for another body', async () => ({ 'city-wire': await forge({ claims: { body: bodyDigest('{}') } }) })],
  ['a token for any body', async () => ({ 'city-wire': await forge({ claims: { body: undefined } }) })],
])('%s opens nothing', async (_, headers) => {
  refused(await send(await headers()));
});

test('a token that was used before opens nothing, not even for the same body', async () => {
  const token = await sign('health', body, call());
  expect((await send({ 'city-wire': token })).status).toBe(200);
  for (let i = 0; i < 3; i++) {
    refused(await send({ 'city-wire': token }));
  }
});

test('of fifty copies sent at once, one is answered', async () => {
  const token = await sign('health', body, call());
  const answers = await Promise.all(Array.from({ length: 50 }, () => send({ 'city-wire': token })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a good token opens nothing for a body with one more space', async () => {
  refused(await send({ 'city-wire': await sign('health', body, call()) }, `${body} `));
});

test('a good token opens no batch', async () => {
  const batch = `[${body},${body}]`;
  const { status, text } = await send({ 'city-wire': await sign('health', batch, call()) }, batch);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(text).not.toMatch(/bmi"/);
});

test('a good token opens nothing over GET', async () => {
  const path = `?query=${encodeURIComponent('{ __typename }')}`;
  const { status, text } = await send({ 'city-wire': await sign('health', '', call()) }, '', 'GET', path);
  expect(status).toBe(404);
  expect(text).not.toContain('Query');
});

test('the schema of a department is told to the gateway only', async () => {
  refused(await send({}, JSON.stringify({ query: '{ __schema { types { name } } _service { sdl } }' })));
});

test("a ledger is not read with the gateway's key, nor the graph with a reader's", async () => {
  const evidence = new URL('/evidence', health.running.url);
  const response = await fetch(evidence, { headers: { authorization: `Bearer ${await sign('health', '', call())}` } });
  expect(response.status).toBeGreaterThanOrEqual(400);
  const reader = JSON.parse(await readFile(health.keys.oversight.privateFile, 'utf8')) as JWK;
  refused(await send({ 'city-wire': await forge({ key: reader, header: { kid: reader.kid } }) }));
});

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const publicOf = ({ d: _private, ...shown }: JWK): JWK => shown;
function exchangeClaims(one: string, other: string) {
  const [header, , signature] = one.split('.');
  return [header, other.split('.')[1], signature].join('.');
}
