import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importJWK, type JWK, SignJWT } from 'jose';
import { readSettings } from '#kernel/config/env.ts';
import { makeKeyPair } from '#kernel/service-token/keys.ts';
import { issuersConfig } from '../config/issuers-config.ts';
import { type Authenticate, authenticateWith } from './authenticate.ts';

interface Provider {
  readonly issuer: string;
  readonly key: JWK;
  keys: unknown;
  asked: string[];
  close(): void;
}

/** A provider whose keys can be exchanged, and that notes what it is asked for. */
async function openProvider(kid: string): Promise<Provider> {
  const { privateKey, publicKeys } = await makeKeyPair(kid);
  const server = createServer(({ url = '' }, response) => {
    provider.asked.push(url);
    const body = url === '/keys' ? provider.keys : { issuer: provider.issuer, jwks_uri: `${provider.issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const provider: Provider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: privateKey,
    keys: publicKeys,
    asked: [],
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return provider;
}

interface Made {
  readonly by: Provider;
  readonly as?: string;
  readonly audience?: string;
  readonly kid?: string;
  readonly claims?: Record<string, unknown>;
}

async function bearer({ by, as = by.issuer, audience = 'city-graph', kid = by.key.kid!, claims = {} }: Made) {
  const jwt = new SignJWT({ sub: 'somebody', roles: ['citizen'], ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
    .setIssuer(as)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('5m');
  return `Bearer ${await jwt.sign(await importJWK(by.key, 'EdDSA'))}`;
}

let city: Provider;
let staff: Provider;
let stranger: Provider;
let authenticate: Authenticate;
function believing(...entries: readonly string[]): Authenticate {
  const [first, ...others] = issuersConfig(readSettings({ GATEWAY_ISSUER: entries.join(', ') }));
  return authenticateWith({ ...first, others, keysCooldownMs: 0 });
}
beforeAll(async () => {
  // Providers choose names of keys for themselves, and two may choose the same.
  [city, staff, stranger] = await Promise.all([openProvider('key-1'), openProvider('key-1'), openProvider('key-1')]);
  authenticate = believing(
    city.issuer,
    `${staff.issuer}; audience=staff-graph; roles=teacher|doctor; roles-claim=realm_access.roles; citizens=off`,
  );
});
afterAll(() => {
  for (const provider of [city, staff, stranger]) {
    provider.close();
  }
});

const refused = { extensions: { code: 'UNAUTHENTICATED' } };
const STAFF = { audience: 'staff-graph' };

test('both are believed, each with its audience', async () => {
  expect(await authenticate(await bearer({ by: city, claims: { citizen_id: 'c1' } }))).toEqual({
    subject: 'somebody',
    citizenId: 'c1',
    roles: ['citizen'],
    institution: null,
  });
  const claims = { realm_access: { roles: ['teacher'] }, institution: 'school-1' };
  expect(await authenticate(await bearer({ by: staff, ...STAFF, claims }))).toMatchObject({
    roles: ['teacher'],
    institution: 'school-1',
  });
});

test('a provider gives the roles it may give, and is no witness of who a citizen is unless told', async () => {
  const claims = {
    roles: ['owner'],
    realm_access: { roles: ['teacher', 'owner', 'offline_access'] },
    citizen_id: 'c1',
  };
  expect(await authenticate(await bearer({ by: staff, ...STAFF, claims }))).toMatchObject({
    roles: ['teacher'],
    citizenId: null,
  });
});

test('equal subjects of two providers are two persons', async () => {
  const { subject } = await authenticate(await bearer({ by: staff, ...STAFF }));
  expect(subject).toBe(`${staff.issuer.slice('http://'.length)}|somebody`);
});

test.each<[string, () => Promise<string>]>([
  ['one provider signs in the name of the other', () => bearer({ by: staff, as: city.issuer })],
  ['and the other way round', () => bearer({ by: city, as: staff.issuer, ...STAFF })],
  ['a stranger signs in the name of either', () => bearer({ by: stranger, as: city.issuer })],
  ['with the audience of the other', () => bearer({ by: city, ...STAFF })],
  ['and the other way round', () => bearer({ by: staff })],
  ['for another client', () => bearer({ by: staff, audience: 'payroll' })],
  ['an issuer that is spelt a little differently', () => bearer({ by: city, as: `${city.issuer}/` })],
  ['an issuer that is a list', () => bearer({ by: city, claims: { iss: [city.issuer] }, as: '' })],
  [
    'claims of a form that the place does not lead through',
    () => bearer({ by: staff, ...STAFF, claims: { realm_access: { roles: 'teacher' } } }),
  ],
])('refused: %s', async (_, make) => {
  await expect(make().then(authenticate)).rejects.toMatchObject(refused);
});

test('an unknown issuer is refused without a word to it, wherever its token says the keys are', async () => {
  const key = await importJWK(stranger.key, 'EdDSA');
  const jku = `${stranger.issuer}/keys`;
  const token = await new SignJWT({ sub: 'x' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'key-1', typ: 'at+jwt', jku, x5u: jku })
    .setIssuer(stranger.issuer)
    .setAudience('city-graph')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);
  await expect(authenticate(`Bearer ${token}`)).rejects.toThrow('its `iss` is not the right one');
  const named = await new SignJWT({ sub: 'x' })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'key-2', typ: 'at+jwt', jku, x5u: jku })
    .setIssuer(city.issuer)
    .setAudience('city-graph')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);
  await expect(authenticate(`Bearer ${named}`)).rejects.toMatchObject(refused);
  expect(stranger.asked).toEqual([]);
});

test('public keys are no secrets to sign with, whichever provider they are of', async () => {
  for (const { keys, issuer } of [city, staff]) {
    const [shown] = (keys as { keys: JWK[] }).keys;
    for (const secret of [JSON.stringify(shown), shown!.x!]) {
      const token = await new SignJWT({ sub: 'x' })
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience('city-graph')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(secret));
      await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject(refused);
    }
  }
});

test('algorithms that one provider does not use are refused of it', async () => {
  const strict = believing(`${city.issuer}; algorithms=RS256`, staff.issuer);
  await expect(bearer({ by: city }).then(strict)).rejects.toMatchObject(refused);
  expect(await strict(await bearer({ by: staff }))).toMatchObject({ roles: ['citizen'] });
});

test('a provider that is away, or that names itself otherwise, stops none of the others', async () => {
  const away = 'http://127.0.0.1:9';
  const misnamed = stranger.issuer.replace('127.0.0.1', 'localhost');
  const some = believing(away, misnamed, city.issuer);
  await expect(bearer({ by: stranger, as: away }).then(some)).rejects.toThrow('does not answer');
  await expect(bearer({ by: stranger, as: misnamed }).then(some)).rejects.toThrow('does not answer');
  expect(await some(await bearer({ by: city }))).toMatchObject({ roles: ['citizen'] });
});

test('keys of each are exchanged by itself; those that another published meanwhile open nothing', async () => {
  const before = staff.keys;
  const next = await makeKeyPair('key-2');
  staff.keys = { keys: [...(before as { keys: JWK[] }).keys, ...next.publicKeys.keys] };
  const rotated = { ...staff, key: next.privateKey };
  expect(await authenticate(await bearer({ by: rotated, ...STAFF }))).toMatchObject({ roles: [] });
  await expect(bearer({ by: rotated, as: city.issuer }).then(authenticate)).rejects.toMatchObject(refused);
  staff.keys = before;
});

test('keys may be told without a discovery document', async () => {
  const asked = city.asked.length;
  const told = believing(`${city.issuer}; keys=${city.issuer}/keys`);
  expect(await told(await bearer({ by: city }))).toMatchObject({ subject: 'somebody' });
  expect(city.asked.slice(asked)).toEqual(['/keys']);
});
