import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'undici';
import { openTinyCity, type TinyCity } from '../authorization/harness/city.ts';

const departments = {
  people: `type Query { person(id: ID!, name: String): Person me: Person people: [Person!]! }
    type Person @key(fields: "id") { id: ID! name: String! }`,
  health: `type Person @key(fields: "id") { id: ID! weight: Int secret(card: String): String }`,
};

/** Values of persons, each as it could come in by some way. */
const MARKS = ['001099012345', 'Nguyễn Thị Dấu', 'GD4010112345678', 'dau@example.vn', '0912345678'] as const;
const [NUMBER, NAME, CARD, MAIL, PHONE] = MARKS;

const person = {
  id: NUMBER,
  name: NAME,
  weight: 60,
  secret: () => {
    throw new Error(`no record of ${CARD}`);
  },
};
const world = { Query: { person, me: person, people: [person] }, entities: { Person: [person] } };

let city: TinyCity;
beforeAll(async () => {
  city = await openTinyCity({ departments, world, gateway: { engine: 'city', metrics: { tokenHash: null } } });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

const metricsUrl = (url = city.url) => new URL('/metrics', url);
const metrics = async (url?: string) => (await fetch(metricsUrl(url))).text();

/** The value of a sample, by what its line begins with and contains. */
function sample(text: string, name: string, ...labels: string[]): number {
  const line = text
    .split('\n')
    .find((each) => each.startsWith(`${name}{`) && labels.every((label) => each.includes(label)));
  return Number(line?.split(' ').at(-1) ?? 0);
}

describe('figures', () => {
  test('count operations, calls, errors and requests', async () => {
    await city.ask(null, '{ me { name weight } }', {}, { 'graphql-client-name': 'desk' });
    await city.ask(null, '{ me { secret } }', {}, { 'graphql-client-name': 'desk' });
    await city.ask(null, '{ nothing }');
    const text = await metrics();
    const operation = 'graphql_server_operation_duration_seconds_count';
    expect(sample(text, operation, 'client="desk"', 'outcome="ok"', 'graphql_operation_type="query"')).toBe(1);
    expect(sample(text, operation, 'client="desk"', 'outcome="partial"')).toBe(1);
    expect(sample(text, operation, 'outcome="refused"')).toBe(1);
    expect(sample(text, 'graphql_server_errors_total', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
    expect(sample(text, 'gateway_subgraph_call_duration_seconds_count', 'subgraph="people"', 'code="ok"')).toBe(2);
    expect(sample(text, 'gateway_subgraph_circuit_open', 'subgraph="health"')).toBe(0);
    expect(sample(text, 'http_server_request_duration_seconds_count', '/graphql', 'POST', '200')).toBeGreaterThan(1);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds/);
  });

  test('keep names of strangers few', async () => {
    for (let index = 0; index < 600; index++) {
      await city.ask(null, `query Q${index} { me { name } }`, {}, { 'graphql-client-name': `c${index}` });
    }
    const text = await metrics();
    const clients = new Set([...text.matchAll(/client="([^"]*)"/g)].map(([, name]) => name));
    expect(clients.size).toBeLessThanOrEqual(503);
    expect(clients).toContain('other');
    expect(text).not.toContain('graphql_operation_name="Q');
  });

  test.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['of a name that points here', { host: 'evil.example' }],
    ['that a proxy passes on', { 'x-forwarded-for': '203.0.113.7' }],
    ['that a proxy passes on, in the other way', { forwarded: 'for=203.0.113.7' }],
  ] as [string, Record<string, string>][])('are not there for a request %s', async (_, headers) => {
    const { statusCode, body } = await request(metricsUrl(), { headers });
    expect(statusCode).toBe(404);
    expect(await body.text()).not.toContain('seconds');
  });

  test('beyond the machine are for who has the token', async () => {
    const token = 'a token that only a scraper has, long';
    const guarded = await openTinyCity({
      departments,
      world,
      gateway: { engine: 'city', metrics: { tokenHash: hash('sha256', token) } },
    });
    try {
      async function status(authorization?: string) {
        const response = await fetch(metricsUrl(guarded.url), { headers: authorization ? { authorization } : {} });
        await response.text();
        return response.status;
      }
      expect(await status()).toBe(404);
      expect(await status('Bearer another')).toBe(404);
      expect(await status(`Bearer ${token}`)).toBe(200);
    } finally {
      await guarded[Symbol.asyncDispose]();
    }
  });
});

test('neither log nor figures hold anything of a person, whichever way it came', async () => {
  const gateway = spawn(
    process.execPath,
    ['gateway/server.ts', '--supergraph', city.supergraphFile, '--port', '0', '--auth', 'off'],
    {
      env: { ...process.env, ...city.environment, CITY_LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  try {
    const written: string[] = [];
    const url = new Promise<string>((resolve) => {
      for (const stream of [gateway.stdout, gateway.stderr]) {
        createInterface(stream).on('line', (line) => {
          written.push(line);
          const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(line);
          if (found) {
            resolve(found[0]);
          }
        });
      }
    });
    const ask = async (body: unknown, headers: Record<string, string> = {}) =>
      (
        await fetch(await url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
      ).text();
    const read = 'query ($id: ID!) { person(id: $id) { id name weight secret } }';
    await ask({ query: read, variables: { id: NUMBER } });
    await ask({ query: read, variables: { id: { x: NUMBER } } });
    await ask({ query: `query N${NUMBER} { person(id: "${NUMBER}", name: "${MAIL}") { secret(card: "${CARD}") } }` });
    await ask({ query: `{ unknown${NUMBER} }` });
    await ask({ query: `{ me { name } } # ${PHONE} {` });
    await ask({ query: '{ me { name } }', operationName: NUMBER });
    await ask(
      { query: '{ me { name } }' },
      { 'graphql-client-name': `phone ${PHONE}`, 'graphql-client-version': NUMBER },
    );
    await ask(
      { query: '{ me { name } }' },
      { 'city-case': NUMBER, 'city-purpose': NUMBER, authorization: `Bearer ${NUMBER}` },
    );
    await ask({ query: '{ me { name } }' }, { 'city-request-id': NUMBER, cookie: MAIL, 'user-agent': CARD });
    await ask({ query: '{ me { name } }', extensions: { [NUMBER]: NUMBER } });
    await (await fetch(`${await url}?query=${encodeURIComponent(`{ person(id: "${NUMBER}") { id } }`)}`)).text();
    await (await fetch(`${new URL(await url).origin}/${NUMBER}?card=${CARD}`)).text();
    const figures = await metrics(await url);
    expect(figures).toContain('graphql_server_operation_duration_seconds');
    gateway.kill('SIGTERM');
    await once(gateway, 'close');
    const lines = written.filter((line) => line.includes('"outcome"'));
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      type: 'query',
      outcome: 'partial',
      subgraphs: { people: { calls: 1, failed: 0 } },
    });
    for (const mark of MARKS) {
      expect(written.join('\n')).not.toContain(mark);
      expect(figures).not.toContain(mark);
    }
  } finally {
    gateway.kill('SIGKILL');
  }
});
