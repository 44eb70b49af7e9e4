import { hash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditServer } from 'graphql-http';
import { openGateway, type RunningGateway } from '../../gateway/gateway.ts';
import { testGatewayConfig } from '../house.ts';
import { openRaw } from '../tools/sockets.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await openGateway({ ...testGatewayConfig({}), engine: 'city' });
});
afterAll(async () => gateway[Symbol.asyncDispose]());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly codes: readonly unknown[];
}

async function send(init: RequestInit, search = ''): Promise<Answer> {
  const response = await fetch(gateway.url + search, init);
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as { errors?: [] }) : {};
  const codes = (json.errors ?? []).map(({ extensions }: { extensions?: { code: string } }) => extensions?.code);
  return { status: response.status, headers: response.headers, text, codes };
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  send({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const QUERY = '{ __typename }';
const sha256Hash = hash('sha256', QUERY);

describe('a mistake of the client is told as one', () => {
  test.each<[string, unknown]>([
    ['a hash of another text', { version: 1, sha256Hash: '0'.repeat(64) }],
    ['a version that nobody knows', { version: 2, sha256Hash }],
    ['a version in a text', { version: '1', sha256Hash }],
    ['no version', { sha256Hash }],
    ['no hash', { version: 1 }],
    ['a number for a hash', { version: 1, sha256Hash: 7 }],
    ['a list for a hash', { version: 1, sha256Hash: [sha256Hash] }],
    ['a hash in capitals', { version: 1, sha256Hash: sha256Hash.toUpperCase() }],
    ['half a hash', { version: 1, sha256Hash: sha256Hash.slice(32) }],
    ['an empty object', {}],
    ['a text', 'yes'],
    ['a list', [1]],
    ['true', true],
    ['nothing', null],
    ['zero', 0],
    ['an empty text', ''],
  ])('a persisted query with %s', async (_, persistedQuery) => {
    for (const query of [QUERY, undefined]) {
      const extensions = { persistedQuery };
      const search = `?${query ? `query=${encodeURIComponent(query)}&` : ''}extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
      const headers = { 'apollo-require-preflight': 'yes' };
      for (const { status, codes } of [await post({ query, extensions }), await send({ headers }, search)]) {
        const isUnknown = query === undefined && status === 200;
        expect([status, codes]).toEqual(isUnknown ? [200, ['PERSISTED_QUERY_NOT_FOUND']] : [400, ['BAD_REQUEST']]);
      }
    }
  });

  test('any JSON for any member of the request', async () => {
    const member = (right: unknown) =>
      fc.oneof({ weight: 2, arbitrary: fc.constant(right) }, { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
    const request = fc.record(
      {
        query: member(QUERY),
        operationName: member(null),
        variables: member({}),
        extensions: fc.oneof(member({}), fc.record({ persistedQuery: member({ version: 1, sha256Hash }) })),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof({ weight: 8, arbitrary: request }, fc.jsonValue({ maxDepth: 2 }), fc.array(request));
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('*/*', 'application/json', 'text/event-stream'), async (given, accept) => {
        const { status, text, codes } = await post(given, { accept });
        expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|Something broke/);
        expect(codes).not.toContain(undefined);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  test('any text for a body, a search or a document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (given) => {
        const search = `?${encodeURIComponent(given)}&query=${encodeURIComponent(given)}`;
        const answers = [
          await post(given),
          await post({ query: given }),
          await post({ query: `query ($a: Int = ${given}) { communes(first: ${given}) { totalCount } }` }),
          await send({ headers: { 'apollo-require-preflight': 'yes' } }, search),
        ];
        for (const { status, text, codes } of answers) {
          expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|Something broke/);
          expect(codes).not.toContain(undefined);
          expect(status).toBeLessThan(500);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    [
      'at its field',
      'subscription ($s: Boolean = true) { enrollmentApplicationChanged(id: "1") @skip(if: $s) { __typename } }',
    ],
    [
      'with a variable that has no value',
      'subscription ($s: Boolean!) { enrollmentApplicationChanged(id: "1") @include(if: $s) { __typename } }',
    ],
    ['with a value of no use', 'subscription { enrollmentApplicationChanged(id: "1") @skip(if: 7) { __typename } }'],
    ['without a value', 'subscription { enrollmentApplicationChanged(id: "1") @skip { __typename } }'],
    [
      'at a fragment',
      'subscription { ... @include(if: false) { enrollmentApplicationChanged(id: "1") { __typename } } }',
    ],
    [
      'in a fragment',
      'subscription { ...F } fragment F on Subscription { enrollmentApplicationChanged(id: "1") @skip(if: false) { __typename } }',
    ],
  ])('a subscription with a condition %s', async (_, query) => {
    const { text } = await post({ query }, { accept: 'text/event-stream' });
    expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toContain('INTERNAL_SERVER_ERROR');
  });

  test.each([
    ['a name that is not there', { query: 'query A { __typename } query B { __typename }', operationName: 'C' }],
    ['no name for several', { query: 'query A { __typename } query B { __typename }' }],
    ['a name for one that has none', { query: QUERY, operationName: 'C' }],
    ['no operation at all', { query: 'fragment F on Query { __typename }' }],
  ])('%s', async (_, body) => {
    const { status, codes } = await post(body);
    expect(status).toBe(400);
    expect(codes.every((code) => /^(OPERATION_RESOLUTION_FAILURE|GRAPHQL_VALIDATION_FAILED)$/.test(String(code)))).toBe(
      true,
    );
  });
});

describe('HTTP has words of its own', () => {
  const JSON_BODY = JSON.stringify({ query: QUERY });
  const GRAPHQL = 'application/graphql-response+json; charset=utf-8';

  test.each([
    ['application/graphql', '{ n }'],
    ['text/plain', JSON_BODY],
    ['application/x-www-form-urlencoded', 'query=%7Bn%7D'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json; charset=utf-16', JSON_BODY],
    ['application/jsonp', JSON_BODY],
    ['nonsense', JSON_BODY],
  ])('415 for a body of %s', async (type, body) => {
    const answer = await send({ method: 'POST', headers: { 'content-type': type, accept: GRAPHQL }, body });
    expect([answer.status, answer.codes]).toEqual([415, ['BAD_REQUEST']]);
    expect(answer.headers.get('accept')).toBe('application/json');
    expect(answer.headers.get('content-type')).toBe(GRAPHQL);
  });

  test.each([
    'application/json',
    'Application/JSON; charset=UTF-8',
    'application/json;charset=utf8',
    'application/json; a=b',
  ])('a body of %s is read', async (type) =>
    expect((await post(JSON_BODY, { 'content-type': type })).status).toBe(200),
  );

  test.each(['gzip', 'br', 'identity, gzip'])('415 for a body in %s', async (encoding) => {
    const answer = await post(JSON_BODY, { 'content-encoding': encoding });
    expect([answer.status, answer.codes]).toEqual([415, ['BAD_REQUEST']]);
    expect(answer.headers.get('accept-encoding')).toBe('identity');
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('405 for %s, and which are allowed', async (method) => {
    const body = method === 'DELETE' ? null : '{"query":';
    const answer = await send({ method, body, headers: { 'content-type': 'application/json' } });
    expect([answer.status, answer.codes]).toEqual([405, ['BAD_REQUEST']]);
    expect(answer.headers.get('allow')).toBe('GET, POST, QUERY, OPTIONS');
  });

  test('405 for HEAD, and for POST where nothing is taken', async () => {
    expect((await fetch(gateway.url, { method: 'HEAD' })).status).toBe(405);
    const answer = await fetch(new URL('/health/live', gateway.url), { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    await answer.text();
  });

  test('OPTIONS is told what is allowed, and 404 what is not there', async () => {
    const options = await send({ method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } });
    expect([options.status, options.text, options.headers.get('allow')]).toEqual([
      204,
      '',
      'GET, POST, QUERY, OPTIONS',
    ]);
    const nowhere = await send({ method: 'OPTIONS' }, '/elsewhere');
    expect([nowhere.status, nowhere.codes]).toEqual([404, ['BAD_REQUEST']]);
    const odd = await send({ headers: { accept: GRAPHQL } }, '/%zz');
    expect([odd.status, odd.headers.get('content-type')]).toEqual([404, GRAPHQL]);
  });

  test.each(['text/html', 'image/*', 'application/json;q=0', 'application/xml, text/*'])(
    '406 for who takes only %s, before anything is carried out',
    async (accept) => {
      const answer = await post({ query: 'mutation { nothing }' }, { accept });
      expect([answer.status, answer.codes]).toEqual([406, ['BAD_REQUEST']]);
    },
  );

  test('413 with the limit, and 431', async () => {
    const large = await post({ query: `${QUERY} # ${'x'.repeat(1_100_000)}` }, { accept: GRAPHQL });
    expect([large.status, large.codes]).toEqual([413, ['REQUEST_TOO_LARGE']]);
    const client = await openRaw(gateway.url);
    client.socket.write(`GET /graphql HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`);
    await client.closed;
    expect(client.text()).toMatch(/^HTTP\/1\.1 431 .*"code":"BAD_REQUEST"/s);
  });

  test('400 for what is no HTTP', async () => {
    const client = await openRaw(gateway.url);
    client.socket.write('SSH-2.0-client\r\n\r\n');
    await client.closed;
    expect(client.text()).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
  });
});

describe('a page of another site', () => {
  /** What a browser sends without asking first, and headers that `fetch` would set itself. */
  const get = (headers: readonly string[], search = 'query=%7B__typename%7D') =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
      let got = '';
      socket.on('data', (chunk: Buffer) => {
        got += chunk.toString();
      });
      socket.once('close', () => resolve(got));
      const lines = ['host: city', 'connection: close', 'origin: http://elsewhere.example', ...headers];
      socket.write(`GET /graphql?${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    });

  test.each([
    [[]],
    [['content-type: text/plain']],
    [['content-type: message/rfc822']],
    [['content-type: application/x-www-form-urlencoded']],
    [['content-type: application/jsonp']],
    [['content-type: ']],
  ])('has nothing carried out by GET with %j, whatever answer it asks for', async (headers) => {
    const accepts = [
      '',
      'text/event-stream',
      'text/event-stream, application/json',
      'multipart/mixed;deferSpec=20220824',
    ];
    for (const accept of accepts) {
      const answer = await get(accept === '' ? headers : [...headers, `accept: ${accept}`]);
      expect(answer).toContain('BAD_REQUEST');
      expect(answer).not.toContain('"__typename":"Query"');
    }
  });

  test('a search that says something twice is refused however it asks', async () => {
    const guard = 'apollo-require-preflight: yes';
    for (const accept of ['*/*', 'text/event-stream']) {
      const answer = await get([guard, `accept: ${accept}`], 'query=%7B__typename%7D&query=%7B__typename%7D');
      expect(answer).not.toContain('"__typename":"Query"');
      expect(answer).toContain('BAD_REQUEST');
    }
    expect(await get([guard])).toContain('"__typename":"Query"');
  });
});

test('GraphQL over HTTP is spoken, but for GETs that pages of other sites could make', async () => {
  const results = await auditServer({ url: gateway.url, fetchFn: fetch });
  const amiss = results.filter(({ status }) => status !== 'ok');
  expect(amiss.map(({ id, status }) => `${id} ${status}`)).toEqual(['5A70 notice', 'D6D5 notice', '6A70 notice']);
  expect(results.length).toBe(61);
});

test('what is wrong with a document is told with 400 to all but those who ask for JSON by its name', async () => {
  const query = '{ nothing }';
  const statuses = async (accept: string) => (await post({ query }, { accept })).status;
  expect(await statuses('*/*')).toBe(400);
  expect(await statuses('application/graphql-response+json')).toBe(400);
  expect(await statuses('application/graphql-response+json, application/json;q=0.9')).toBe(400);
  expect(await statuses('application/json')).toBe(200);
  expect(await statuses('application/json;charset=utf-8, text/html')).toBe(200);
  expect((await post([{ query }], { accept: 'application/json' })).status).toBe(400);
});

describe('without introspection', () => {
  let closed: RunningGateway;
  beforeAll(async () => {
    closed = await openGateway({ ...testGatewayConfig({}), engine: 'city', introspection: false });
  });
  afterAll(async () => closed[Symbol.asyncDispose]());

  test.each([
    ['{ communess { totalCount } }'],
    ['{ communes(frist: 1) { totalCount } }'],
    ['{ communes(first: 1) { totalCounts } }'],
    ['query ($x: Communes) { __typename }'],
    ['{ communes(first: 1) { nodes { ...F } } } fragment F on Comune { id }'],
    ['{ __typename @skipp(if: true) }'],
    ['{ enrollmentStatistics(schoolYear: "2016-2017", groupBy: [LEVLE]) { rows { count } } }'],
    ['{ communes(first: 1) { nodes } }'],
    ['query ($a: String) { communes(first: 1, after: $A) { totalCount } }'],
  ])('near misses are not told in %s', async (query) => {
    const response = await fetch(closed.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: '*/*' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/Did you mean/i);
  });

  test('nor in values of variables', async () => {
    const response = await fetch(closed.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'query ($by: [EnrollmentGroup!]!) { enrollmentStatistics(schoolYear: "2016-2017", groupBy: $by) { rows { count } } }',
        variables: { by: ['LEVLE'] },
      }),
    });
    expect(await response.text()).not.toMatch(/Did you mean|LEVEL/i);
  });

  test.each([
    '{ __schema { queryType { name } } }',
    '{ ...F } fragment F on Query { a: __type(name: "Citizen") { name } }',
  ])('the refusal is the city’s own: %s', async (query) => {
    const response = await fetch(closed.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    expect(text).toMatch(/Introspection is switched off here/);
    expect(text).not.toMatch(/Apollo|queryType":/);
  });
});
