import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { post } from '../house.ts';
import { FILE, openScene, type Scene } from './victim.ts';

let scene: Scene;
let bearer: string;
beforeAll(async () => {
  scene = await openScene();
  bearer = `Bearer ${await scene.house.token('father')}`;
});
afterAll(() => scene.house[Symbol.asyncDispose]());

const ME = '{ me { id } }';
const victims = () => JSON.stringify({ subject: scene.victim, citizenId: scene.victim, roles: ['citizen', 'owner'] });

describe('headers that only the gateway may set', () => {
  test.each<[string, () => Record<string, string>]>([
    ['city-wire', () => ({ 'city-wire': 'eyJhbGciOiJub25lIn0.eyJ2aWV3ZXIiOnt9fQ.' })],
    ['city-viewer', () => ({ 'city-viewer': victims() })],
    [
      'x-user-id',
      () => ({ 'x-user-id': scene.victim, 'x-forwarded-user': scene.victim, 'x-roles': 'justice-officer' }),
    ],
    ['x-forwarded-for', () => ({ 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' })],
    ['a method override', () => ({ 'x-http-method-override': 'GET' })],
    ['a request id with a line break, encoded', () => ({ 'city-request-id': 'x%0d%0acity-wire: y' })],
  ])('%s from a client changes nothing', async (_, headers) => {
    const got = await scene.ask('father', FILE, { id: scene.victim }, headers());
    expect(got.data).toEqual({ citizen: null });
    expect((await scene.ask('father', ME, {}, headers())).data).toEqual({ me: { id: scene.house.id('father') } });
    scene.safe(got);
  });

  test.each([
    ['no scheme', () => bearer.slice(7)],
    ['two tokens', () => `${bearer}, ${bearer}`],
    ['a token without its signature', () => `${bearer.split('.').slice(0, 2).join('.')}.`],
    [
      'a token whose claims are the victims',
      () =>
        [
          bearer.split('.')[0],
          Buffer.from(JSON.stringify({ sub: scene.victim, citizen_id: scene.victim })).toString('base64url'),
          bearer.split('.')[2],
        ].join('.'),
    ],
    ['a password', () => `Basic ${Buffer.from('admin:admin').toString('base64')}`],
  ])('an authorization with %s is answered with 401, not as nobody', async (_, authorization) => {
    const got = await post(
      scene.house.url,
      { query: FILE, variables: { id: scene.victim } },
      { authorization: authorization() },
    );
    expect(got.status).toBe(401);
    expect(got.errors[0]!.extensions!.code).toBe('UNAUTHENTICATED');
    scene.safe(got);
  });
});

describe('requests that are none', () => {
  async function raw(init: RequestInit, path = '') {
    const response = await fetch(scene.house.url + path, {
      ...init,
      headers: { authorization: bearer, ...init.headers },
    });
    return { status: response.status, text: await response.text() };
  }
  const FORM = 'application/x-www-form-urlencoded';
  const WRITE =
    'mutation { revokeDelegation(input: { delegationId: "00000000-0000-8000-8000-000000000000" }) { __typename } }';

  test('a read over GET from a foreign page, whose browser sends cookies and no token, is not carried out', async () => {
    const headers = { cookie: `authorization=${bearer}` };
    const response = await fetch(`${scene.house.url}?query=${encodeURIComponent('{ __typename }')}`, { headers });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('"data"');
  });

  test.each<[string, RequestInit, string]>([
    [
      'a mutation over GET',
      { method: 'GET', headers: { 'apollo-require-preflight': 'yes' } },
      `?query=${encodeURIComponent(WRITE)}`,
    ],
    ['a form', { method: 'POST', headers: { 'content-type': FORM }, body: `query=${encodeURIComponent(WRITE)}` }, ''],
    [
      'plain text',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: WRITE }) },
      '',
    ],
    [
      'a form with a file',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      '',
    ],
    [
      'a batch',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ query: ME }, { query: ME }]),
      },
      '',
    ],
    ['a number', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '7' }, ''],
    ['JSON cut short', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ me' }, ''],
    [
      'two megabytes',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: ME, variables: { x: 'x'.repeat(2_000_000) } }),
      },
      '',
    ],
    [
      'another method',
      { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: ME }) },
      '',
    ],
    [
      'an unknown document by its hash',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
      },
      '',
    ],
  ])('%s is not carried out', async (_, init, path) => {
    const { status, text } = await raw(init, path);
    expect(text).not.toContain(scene.house.id('father'));
    expect(text).not.toContain('GrantNotFound');
    if (status === 200) {
      expect(JSON.parse(text).errors[0].extensions.code).toMatch(/^PERSISTED_QUERY/);
    } else {
      expect(status).toBeGreaterThanOrEqual(400);
    }
    expect(text).not.toMatch(/at .*\.ts:|node_modules/);
  });

  test.each([
    ['deep', `{ me { ${'children { '.repeat(20)} id ${'} '.repeat(20)} } }`, 'OPERATION_TOO_DEEP'],
    ['wide', `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: me { id }`).join(' ')} }`, 'OPERATION_TOO_WIDE'],
    ['long', `{ me { ${'id '.repeat(11_000)} } }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'circular',
      '{ me { ...A } } fragment A on Citizen { children { ...B } } fragment B on Citizen { children { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('an operation that is too %s is refused before any department hears of it', async (_, query, code) => {
    const got = await scene.ask('father', query);
    expect(got.status).toBe(400);
    expect(got.errors[0]!.extensions!.code).toBe(code);
    expect(got.data).toBeNull();
  });
});

describe('values that are meant for something else', () => {
  const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  test.each<[string, () => string]>([
    ['SQL', () => `${scene.victim}' or '1'='1`],
    ['SQL behind a comment', () => `${scene.victim}'; drop table citizen; --`],
    ['a NUL character', () => `${scene.victim}\0`],
    ['a space', () => ` ${scene.victim}`],
    ['full-width digits', () => wide(scene.victim)],
    [
      'a Cyrillic letter',
      () => scene.victim.replace(/[ace]/, (letter) => ({ a: 'а', c: 'с', e: 'е' })[letter] ?? letter).padEnd(37, 'а'),
    ],
    ['a zero-width joiner', () => `${scene.victim.slice(0, 8)}\u200d${scene.victim.slice(8)}`],
    ['braces, as PostgreSQL would take it', () => `{${scene.victim}}`],
    ['no dashes, as PostgreSQL would take it', () => scene.victim.replaceAll('-', '')],
    ['a list in text', () => `["${scene.victim}"]`],
    ['a path', () => '../../etc/passwd'],
    ['a template', () => ['$', '{7 * 7}'].join('')],
  ])('an id with %s is refused, and not repeated', async (_, id) => {
    // Who may read the file asks, so that only the id can be the reason.
    const got = await scene.ask('mother', FILE, { id: id() });
    expect(got.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    expect(got.data).toEqual({ citizen: null });
    expect(JSON.stringify(got.errors)).not.toContain(id());
    scene.safe(got);
  });

  test('an id in capitals is the same person, under the same policy', async () => {
    const got = await scene.ask('father', FILE, { id: scene.victim.toUpperCase() });
    expect(got.data).toEqual({ citizen: null });
  });

  test.each([
    ['__proto__', '{"query":"{ me { id } }","variables":{"__proto__":{"roles":["justice-officer"],"citizenId":"x"}}}'],
    [
      'constructor.prototype',
      '{"query":"{ me { id } }","variables":{"constructor":{"prototype":{"roles":["justice-officer"]}}}}',
    ],
    ['__proto__ of the body', '{"query":"{ me { id } }","__proto__":{"viewer":{"roles":["justice-officer"]}}}'],
  ])('variables called %s pollute nothing', async (_, body) => {
    const got = await post(scene.house.url, body, { authorization: bearer });
    if (got.status === 200) {
      expect(got.data).toEqual({ me: { id: scene.house.id('father') } });
    } else {
      expect(got.errors[0]!.extensions!.code).toBe('BAD_REQUEST');
    }
    expect(({} as Record<string, unknown>).roles).toBeUndefined();
    expect((await scene.ask('father', FILE, { id: scene.victim })).data).toEqual({ citizen: null });
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'an operation called %s is an operation like any other',
    async (name) => {
      const got = await post(
        scene.house.url,
        { query: `query ${name} { me { id } }`, operationName: name },
        { authorization: bearer },
      );
      expect(got.data).toEqual({ me: { id: scene.house.id('father') } });
    },
  );

  test('a field of the answer called __proto__ carries nothing over', async () => {
    const got = await scene.ask('father', '{ __proto__: me { id } }');
    expect(({} as Record<string, unknown>).id).toBeUndefined();
    scene.safe(got);
  });

  test('a reason for an emergency with markup is kept as text and shown to nobody else', async () => {
    const OPEN =
      'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { ... on OpenEmergencyAccessSuccess { access { reason } } } }';
    const reason = "<script>alert(1)</script> '; delete from citizen; --";
    const input = { citizenId: scene.house.id('father'), reason, idempotencyKey: randomUUID() };
    const { data } = await scene.ask('doctor', OPEN, { input }, { 'city-purpose': 'emergency-care' });
    expect(data.openEmergencyAccess.access.reason).toBe(reason);
  });
});
