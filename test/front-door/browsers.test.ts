import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, createBrotliDecompress, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTinyCity, type TinyCity } from '../authorization/harness/city.ts';
import { GraphQLError } from 'graphql';
import { ACCEPT_PARTS, gate, inParts } from '../tools/parts.ts';

const departments = {
  people: `type Query { me: Person people: [Person!]! } type Mutation { rename: Person }
    type Person @key(fields: "id") { id: ID! name: String! }`,
  health: `type Person @key(fields: "id") { id: ID! weight: Int secret: String broken: Int slow: Int }`,
};
let health = gate();
const person = (id: number) => ({
  id: String(id),
  name: `Nguyễn Thị ${id}`,
  weight: 60,
  secret: () => {
    throw new Error('inside');
  },
  broken: () => {
    throw new GraphQLError('Something broke on our side.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  },
  slow: async () => {
    await health.opened;
    return 1;
  },
});
const people = Array.from({ length: 100 }, (_, index) => person(index));
const world = {
  Query: { me: people[1], people },
  Mutation: { rename: people[1] },
  entities: { Person: people },
};

const HANOI = 'https://app.hanoi.gov.vn';
let city: TinyCity;
beforeAll(async () => {
  const cors = { origins: ['https://*.hanoi.gov.vn', 'http://localhost:*'], credentials: false, maxAgeS: 600 };
  city = await openTinyCity({ departments, world, gateway: { engine: 'city', cors } });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As a browser sends it, with headers that `fetch` lets nobody set, and with its body as it came. */
function send({ method = 'POST', path = '/graphql', headers = {}, body }: Sent) {
  return new Promise<{ status: number; phrase: string; headers: Record<string, string>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(new URL(path, city.url), { method, headers }, async (response) => {
        const { statusCode: status = 0, statusMessage: phrase = '' } = response;
        const received = response.headers as Record<string, string>;
        resolve({ status, phrase, headers: received, body: await buffer(response) });
      });
      sent.once('error', reject).end(body);
    },
  );
}

const JSON_BODY = { 'content-type': 'application/json' };
const asked = (query: string) => JSON.stringify({ query });
const preflight = (origin: string, path = '/graphql') =>
  send({
    method: 'OPTIONS',
    path,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,city-purpose,content-type',
    },
  });

describe('a page of another origin', () => {
  test.each([HANOI, 'https://a.b.hanoi.gov.vn', 'http://localhost:5173', 'http://localhost'])(
    'asks from %s, which is let in',
    async (origin) => {
      const { status, headers } = await preflight(origin);
      expect(status).toBe(204);
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, QUERY',
        'access-control-max-age': '600',
        vary: 'Origin',
      });
      const allowed = headers['access-control-allow-headers']!.split(', ');
      expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'city-purpose', 'city-case']));
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      const answer = await send({ headers: { ...JSON_BODY, origin }, body: asked('{ me { name } }') });
      expect(answer.headers['access-control-allow-origin']).toBe(origin);
      expect(JSON.parse(answer.body.toString())).toEqual({ data: { me: { name: 'Nguyễn Thị 1' } } });
    },
  );

  test.each([
    'https://evil.example',
    'https://hanoi.gov.vn.evil.example',
    'https://evilhanoi.gov.vn',
    'https://hanoi.gov.vn',
    'http://app.hanoi.gov.vn',
    'https://app.hanoi.gov.vn:8443',
    'https://app.hanoi.gov.vn@evil.example',
    'http://localhost:5173.evil.example',
    'http://localhost:123456',
    'null',
  ])('asks from %s, which is not', async (origin) => {
    expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
    const answer = await send({ headers: { ...JSON_BODY, origin }, body: asked('{ me { name } }') });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers.vary).toMatch(/Origin/);
  });

  test('may read why it was refused', async () => {
    const wrong: Sent[] = [
      { headers: { origin: HANOI, 'content-type': 'text/plain' }, body: 'x' },
      { headers: { origin: HANOI, ...JSON_BODY }, body: '{' },
      { headers: { origin: HANOI, ...JSON_BODY, accept: 'image/png' }, body: asked('{ me { name } }') },
      { headers: { origin: HANOI, ...JSON_BODY, authorization: 'Bearer x' }, body: asked('{ me { name } }') },
      { headers: { origin: HANOI }, method: 'DELETE' },
    ];
    for (const each of wrong) {
      const { status, headers } = await send(each);
      expect([status >= 400, headers['access-control-allow-origin']]).toEqual([true, HANOI]);
    }
  });

  test('finds nothing but the graph and its health', async () => {
    for (const path of ['/', '/explorer/content.json', '/nothing']) {
      expect((await preflight(HANOI, path)).headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await preflight(HANOI, '/health/ready')).headers['access-control-allow-origin']).toBe(HANOI);
  });

  test('asks what a path knows, as before', async () => {
    const { status, headers } = await send({ method: 'OPTIONS', headers: { origin: HANOI } });
    expect([status, headers.allow]).toEqual([204, 'GET, POST, QUERY, OPTIONS']);
  });
});

describe('an answer is compressed', () => {
  const LONG = asked('{ people { id name weight } }');
  const inflate = { br: brotliDecompressSync, gzip: gunzipSync, zstd: zstdDecompressSync };
  test.each(['br', 'gzip', 'zstd'] as const)('as %s for who takes it', async (encoding) => {
    const plain = await send({ headers: JSON_BODY, body: LONG });
    const { headers, body } = await send({ headers: { ...JSON_BODY, 'accept-encoding': encoding }, body: LONG });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringMatching(/accept-encoding/i) });
    expect(body.length).toBeLessThan(plain.body.length / 4);
    expect(inflate[encoding](body).toString()).toBe(plain.body.toString());
  });

  test.each(['identity', 'deflate', 'br;q=0', ''])('never for who takes %p', async (encoding) => {
    const { headers } = await send({ headers: { ...JSON_BODY, 'accept-encoding': encoding }, body: LONG });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('not where it is short', async () => {
    const body = asked('{ me { name } }');
    const { headers } = await send({ headers: { ...JSON_BODY, 'accept-encoding': 'br' }, body });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('part by part: the first is there before the next is made', async () => {
    const headers = { ...JSON_BODY, accept: 'multipart/mixed;deferSpec=20220824', 'accept-encoding': 'br' };
    const body = asked('{ me { name ... @defer { slow } } }');
    health.open();
    await inParts(() => city.fetch(null, '{ me { name ... @defer { slow } } }', {}, ACCEPT_PARTS)).then((first) =>
      first.text(),
    );
    health = gate();
    const text = await new Promise<string>((resolve, reject) => {
      request(new URL(city.url), { method: 'POST', headers }, (response) => {
        expect(response.headers['content-encoding']).toBe('br');
        let received = '';
        response
          .pipe(createBrotliDecompress())
          .setEncoding('utf8')
          .on('data', (chunk: string) => {
            received += chunk;
            if (received.includes('Nguyễn Thị 1')) {
              health.open();
            }
          })
          .once('end', () => resolve(received));
      })
        .once('error', reject)
        .end(body);
    });
    expect(text).toMatch(/"slow":1/);
  });
});

describe('a request', () => {
  const QUERY = encodeURIComponent('{ me { name } }');

  test('by GET is let in with a token, as urql sends it, and not without, as any page could', async () => {
    const path = `/graphql?query=${QUERY}`;
    expect((await send({ method: 'GET', path })).status).toBe(400);
    const token = await city.fetch({ sub: 'someone' }, '{ me { name } }');
    expect(token.status).toBe(200);
    const headers = { authorization: await city.bearer({ sub: 'someone' }) };
    expect((await send({ method: 'GET', path, headers })).status).toBe(200);
  });

  test('by QUERY reads, and writes nothing', async () => {
    const read = await send({ method: 'QUERY', headers: JSON_BODY, body: asked('{ me { name } }') });
    expect(JSON.parse(read.body.toString())).toEqual({ data: { me: { name: 'Nguyễn Thị 1' } } });
    const { status, headers } = await send({
      method: 'QUERY',
      headers: JSON_BODY,
      body: asked('mutation { rename { name } }'),
    });
    expect([status, headers.allow]).toEqual([405, 'POST']);
  });

  test('whose answer is not whole is told 294 in the media type that has it, and 200 in the other', async () => {
    const body = asked('{ me { name secret } }');
    async function of(accept: string) {
      const { status, phrase } = await send({ headers: { ...JSON_BODY, accept }, body });
      return `${status} ${phrase}`;
    }
    expect(await of('application/graphql-response+json')).toBe('294 Partial Success');
    expect(await of('application/json')).toBe('200 OK');
    const whole = await send({
      headers: { ...JSON_BODY, accept: 'application/graphql-response+json' },
      body: asked('{ me { name } }'),
    });
    expect(whole.status).toBe(200);
  });
});

describe('the schema', () => {
  test('is served as clients see it, once for who has it', async () => {
    const { status, headers, body } = await send({
      method: 'GET',
      path: '/schema.graphql',
      headers: { origin: HANOI },
    });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, HANOI]);
    expect(body.toString()).toMatch(/^type Person \{$/m);
    expect(body.toString()).not.toMatch(/join__|_entities/);
    const again = await send({ method: 'GET', path: '/schema.graphql', headers: { 'if-none-match': headers.etag! } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('is not there where introspection is off', async () => {
    const silent = await openTinyCity({ departments, world, gateway: { engine: 'city', introspection: false } });
    expect((await fetch(new URL('/schema.graphql', silent.url))).status).toBe(404);
    await silent[Symbol.asyncDispose]();
  });
});

describe('what broke on our side', () => {
  test('names the request, in head and body, as the logs do', async () => {
    const { headers, body } = await send({ headers: JSON_BODY, body: asked('{ me { name broken } }') });
    const { errors } = JSON.parse(body.toString());
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Something broke on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers['city-request-id'] },
      }),
    ]);
    expect(headers['city-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a refusal is explained by itself, and names it in the head alone', async () => {
    const { headers, body } = await send({ headers: JSON_BODY, body: asked('{ nothing }') });
    expect(headers['city-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(body.toString()).not.toContain('requestId');
  });
});
