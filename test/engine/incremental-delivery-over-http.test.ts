import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { openTinyCity, type TinyCity } from '../authorization/harness/city.ts';
import { openSickCity } from '../steady/sick-city.ts';
import { ACCEPT_PARTS, allDeliveries, deliveries, gate, inParts } from '../tools/parts.ts';
import type { World } from './harness/puzzle.ts';
import { eventually, withRoom } from '../tools/patience.ts';

const departments = {
  people: `type Query { me: Person people: [Person!]! }
    type Person @key(fields: "id") { id: ID! name: String! friend: Person }`,
  health: `type Person @key(fields: "id") { id: ID! weight: Int! blood: String secret: String }`,
  school: `type Person @key(fields: "id") { id: ID! grade: Int }`,
};

/** What the health department does before it answers. */
let health: () => unknown = () => {};
const slow = (value: unknown) => async () => {
  await health();
  return value;
};
const person = (id: string): Record<string, unknown> => ({
  id,
  name: `N${id}`,
  weight: slow(60),
  blood: slow('O'),
  grade: 6,
  secret: () => {
    throw new Error('postgres://inside');
  },
});
const people = Array.from({ length: 3 }, (_, index) => person(String(index)));
for (const each of people) {
  each.friend = people[0];
}
const world: World = { Query: { me: people[1], people }, entities: { Person: people } };

let city: TinyCity;
beforeAll(async () => {
  city = await openTinyCity({ departments, world, gateway: { engine: 'city' } });
  await planned('{ me { id ... @defer { grade } } }');
});
beforeEach(() => {
  health = () => {};
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

const ask = (query: string, headers: Record<string, string> = {}) =>
  city.fetch(null, query, {}, { ...ACCEPT_PARTS, ...headers });

/** Asks once, so that the next request need not wait for a plan. */
async function planned(query: string, at: TinyCity = city): Promise<string> {
  await (await inParts(() => at.fetch(null, query, {}, ACCEPT_PARTS))).text();
  return query;
}

describe('an answer in parts', () => {
  test('is what Apollo’s clients read, to the byte', async () => {
    const response = await inParts(() => ask('{ me { name ... @defer(label: "h") { weight } } }'));
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await response.text()).split('\r\n')).toEqual([
      '',
      '---',
      'content-type: application/json; charset=utf-8',
      '',
      '{"data":{"me":{"name":"N1"}},"hasNext":true}',
      '---',
      'content-type: application/json; charset=utf-8',
      '',
      '{"incremental":[{"data":{"weight":60},"path":["me"],"label":"h"}],"hasNext":false}',
      '-----',
      '',
    ]);
  });

  test('does not wait for a slow department, nor for other parts', async () => {
    const query = await planned(
      '{ people { name ... @defer(label: "h") { weight } ... @defer(label: "s") { grade } } }',
    );
    const held = gate();
    health = () => held.opened;
    const parts = deliveries(await ask(query));
    const next = async () => (await parts.next()).value ?? undefined;
    expect(await next()).toEqual({ data: { people: people.map(({ name }) => ({ name })) }, hasNext: true });
    expect((await next())?.incremental?.map(({ label, path, data }) => [label, path, data])).toEqual(
      [0, 1, 2].map((index) => ['s', ['people', index], { grade: 6 }]),
    );
    held.open();
    expect(await next()).toMatchObject({
      incremental: [{ label: 'h' }, { label: 'h' }, { label: 'h' }],
      hasNext: false,
    });
    expect((await parts.next()).done).toBe(true);
  });

  test('has its calls under way before any of it is read', async () => {
    const query = await planned('{ me { name ... @defer { grade } } }');
    city.heard();
    const response = await ask(query);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(city.heard().join()).toMatch(/grade/);
    await response.text();
  });

  test('tells in the part what went wrong there, and nothing of the inside', async () => {
    health = () => {
      throw new GraphQLError('closed', { extensions: { code: 'FORBIDDEN', policy: 'p' } });
    };
    const [first, second] = await allDeliveries(
      await inParts(() => ask('{ me { name ... @defer { blood secret } } }')),
    );
    expect(first).toEqual({ data: { me: { name: 'N1' } }, hasNext: true });
    expect(second?.incremental).toHaveLength(1);
    const [entry] = second!.incremental!;
    expect(entry).toMatchObject({ path: ['me'], data: { blood: null, secret: null } });
    expect(entry?.errors?.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code}`).sort()).toEqual([
      'me.blood FORBIDDEN',
      'me.secret DOWNSTREAM_SERVICE_ERROR',
    ]);
    expect(JSON.stringify(second)).not.toMatch(/postgres|stacktrace|inside/);
  });

  test('ends with the request’s deadline, which is told where it was missed', async () => {
    const query = await planned('{ me { name ... @defer { blood } } }');
    health = () => gate().opened;
    const begun = performance.now();
    const [first, second] = await allDeliveries(await ask(query, { 'city-deadline-ms': '500' }));
    expect(performance.now() - begun).toBeLessThan(withRoom(3_000));
    expect(first).toEqual({ data: { me: { name: 'N1' } }, hasNext: true });
    expect(second).toMatchObject({
      incremental: [
        {
          data: { blood: null },
          errors: [{ path: ['me', 'blood'], extensions: { code: 'DEPARTMENT_TIMEOUT', department: 'health' } }],
        },
      ],
      hasNext: false,
    });
  });

  test('is given up when the client goes away', async () => {
    await using sickCity = await openSickCity();
    const query = '{ well { name } ... @defer { sick { name } } }';
    const post = (signal?: AbortSignal) =>
      fetch(sickCity.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...ACCEPT_PARTS },
        body: JSON.stringify({ query }),
        signal,
      });
    await (await inParts(post)).text();
    sickCity.behave(() => {});
    const client = new AbortController();
    const parts = deliveries(await post(client.signal));
    expect((await parts.next()).value).toEqual({ data: { well: { name: 'fine' } }, hasNext: true });
    expect(sickCity.lost()).toBe(0);
    client.abort();
    await expect(parts.next()).rejects.toThrow();
    await eventually(() => sickCity.lost() > 0);
    expect(sickCity.lost()).toBe(1);
  });

  test('is finished when the gateway closes', async () => {
    const other = await openTinyCity({ departments, world, gateway: { engine: 'city' } });
    const query = await planned('{ me { name ... @defer { blood } } }', other);
    const held = gate();
    health = () => held.opened;
    const parts = deliveries(await other.fetch(null, query, {}, ACCEPT_PARTS));
    await parts.next();
    const closed = other[Symbol.asyncDispose]();
    await new Promise((resolve) => setTimeout(resolve, 100));
    held.open();
    expect((await parts.next()).value).toMatchObject({ incremental: [{ data: { blood: 'O' } }], hasNext: false });
    await closed;
  });

  test('comes to a client that takes nothing else', async () => {
    const query = await planned('{ me { name ... @defer { grade } } }');
    const [first] = await allDeliveries(await ask(query, { accept: 'multipart/mixed;deferSpec=20220824' }));
    expect(first).toEqual({ data: { me: { name: 'N1' } }, hasNext: true });
  });

  test('of any size comes whole to one who reads slowly', async () => {
    const many = Array.from(
      { length: 16 },
      (_, index) => `... @defer(label: "l${index}") { people { friend { weight } } }`,
    );
    const response = await inParts(() => ask(`{ people { name } ${many.join(' ')} }`));
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(text.match(/"label":"l\d+"/g)).toHaveLength(16);
    expect(text.endsWith('"hasNext":false}\r\n-----\r\n')).toBe(true);
  });
});

describe('an answer at once', () => {
  const WHOLE = { data: { me: { name: 'N1', weight: 60 } } };

  test.each(['application/json', '*/*', 'multipart/mixed, application/json', 'multipart/mixed;deferSpec=1, */*'])(
    'goes to whoever sends Accept: %s',
    async (accept) => {
      const response = await ask('{ me { name ... @defer { weight } } }', { accept });
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await response.json()).toEqual(WHOLE);
    },
  );

  test.each([
    ['nothing is deferred', '{ me { name weight } }', WHOLE],
    ['the condition does not hold', '{ me { name ... @defer(if: false) { weight } } }', WHOLE],
    [
      'the fragment has no place',
      '{ me { name ... @defer { id @skip(if: true) } } }',
      { data: { me: { name: 'N1' } } },
    ],
  ])('is one document where %s', async (_, query, expected) => {
    const response = await ask(query);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(expected);
  });

  test('is what the stock engine gives', async () => {
    await using stock = await openTinyCity({ departments, world, gateway: { engine: 'apollo' } });
    const query = '{ me { name ... @defer(label: "h") { weight } } __schema { directives { name } } }';
    const answer = await stock.ask(null, query, {}, ACCEPT_PARTS);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.data).toMatchObject({
      ...WHOLE.data,
      __schema: { directives: expect.arrayContaining([{ name: 'defer' }]) },
    });
  });
});

describe('deferring gets nobody more', () => {
  const nested = (depth: number): string => (depth === 0 ? 'name' : `friend { ... @defer { ${nested(depth - 1)} } }`);
  const aliases = Array.from({ length: 51 }, (_, index) => `... @defer { a${index}: name }`).join(' ');
  const roots = Array.from({ length: 26 }, () => '... @defer { me { id } }').join(' ');

  test.each([
    ['deep', `{ me { ${nested(16)} } }`, 'OPERATION_TOO_DEEP'],
    ['many aliases', `{ me { ${aliases} } }`, 'OPERATION_TOO_WIDE'],
    ['many root fields', `{ ${roots} }`, 'OPERATION_TOO_WIDE'],
    [
      'one label twice',
      '{ me { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a label that is a variable',
      'query ($l: String) { me { ... @defer(label: $l) { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['deferring a field', '{ me @defer { id } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused', async (_, query, code) => {
    city.heard();
    const response = await ask(query);
    // A client that names application/json reads what validation says in an answer, not in a status.
    expect(response.status).toBe(code === 'GRAPHQL_VALIDATION_FAILED' ? 200 : 400);
    expect(((await response.json()) as { errors: unknown }).errors).toMatchObject([{ extensions: { code } }]);
    expect(city.heard()).toEqual([]);
  });

  test('a hundred fragments do not make a hundred calls', async () => {
    const many = Array.from({ length: 100 }, () => '... @defer { weight }').join(' ');
    const query = await planned(`{ me { id ${many} } }`);
    city.heard();
    const all = await allDeliveries(await ask(query));
    expect(all.flatMap(({ incremental = [] }) => incremental)).toHaveLength(16);
    expect(city.heard().length).toBeLessThanOrEqual(18);
  });
});
