import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GatewayConfig } from '../../gateway/config/config.ts';
import { openProvider, type Provider } from '../authorization/harness/oidc.ts';
import { answerWith, type Behaviour, openSickCity, type SickCity } from '../steady/sick-city.ts';
import { openRaw, type RawClient, requestOf, within } from '../tools/sockets.ts';
import { withRoom } from '../tools/patience.ts';

/** More than the system keeps for a client that does not read. */
const LONG = answerWith(JSON.stringify({ data: { sick: { name: 'x'.repeat(16 * 1024 * 1024) } } }));
const ASK_LONG = '{ sick { name } }';
const ASK_SHORT = '{ well { name } }';
const STALLED_MS = 600;
const SOON = { headersTimeoutMs: 800, requestTimeoutMs: 800 };

let opened: AsyncDisposableStack;
let provider: Provider;
let city: SickCity;
beforeEach(async () => {
  opened = new AsyncDisposableStack();
  provider = opened.use(await openProvider());
});
afterEach(() => opened.disposeAsync());

async function openCity(overrides: Partial<GatewayConfig> = {}): Promise<void> {
  city = opened.use(
    await openSickCity(
      {},
      {
        maxRequests: 20,
        auth: { issuer: provider.issuer, audience: 'city-graph' },
        ...overrides,
        http: { stalledMs: STALLED_MS, ...overrides.http },
      },
    ),
  );
  city.behave(LONG);
}

async function raw(deaf = false): Promise<RawClient> {
  const client = await openRaw(city.url, { deaf });
  opened.defer(() => void client.socket.destroy());
  return client;
}
const many = (count: number, deaf = false): Promise<RawClient[]> =>
  Promise.all(Array.from({ length: count }, () => raw(deaf)));
const bearer = async (subject: string) => ({ authorization: `Bearer ${await provider.token({}, subject)}` });
const asSomeone = async () => (await city.ask(ASK_SHORT, await bearer('somebody'))).status;
const asNobody = async () => (await city.ask(ASK_SHORT)).status;
const isOver = (clients: readonly RawClient[]) => within(8_000, () => clients.every(({ socket }) => socket.destroyed));

describe('what a client does not read', () => {
  test('eleven hundred requests on one connection take one place, and end it', async () => {
    await openCity();
    const client = await raw(true);
    client.socket.write(requestOf(ASK_LONG) + requestOf(ASK_SHORT).repeat(1_100));
    expect([await asSomeone(), await asNobody()]).toEqual([200, 200]);
    // A socket that is not read learns of its end when it writes.
    expect(
      await within(5_000, () => {
        client.socket.write('x');
        return client.socket.destroyed;
      }),
    ).toBe(true);
  });

  test(
    'strangers cannot take the places of those who have logged in; theirs are free again when their time is over',
    async () => {
      await openCity({ http: { maxAnonymousRequests: 3, stalledMs: 3_000 } });
      // The provider's keys are known from then on.
      expect(await asSomeone()).toBe(200);
      for (const { socket } of await many(6, true)) {
        socket.write(requestOf(ASK_LONG));
      }
      await within(3_000, () => city.calls() >= 3);
      expect(await asNobody()).toBe(503);
      expect(await asSomeone()).toBe(200);
      expect(await within(9_000, async () => (await asNobody()) === 200)).toBe(true);
    },
    withRoom(20_000),
  );

  test('a client that keeps its side of the connection busy takes nothing either', async () => {
    await openCity();
    const client = await raw(true);
    client.socket.write(requestOf(ASK_LONG));
    const drip = setInterval(() => client.socket.write('G'), 50);
    opened.defer(() => clearInterval(drip));
    expect(await isOver([client])).toBe(true);
  });

  test('a stream of events is no exception', async () => {
    await openCity();
    const client = await raw(true);
    client.socket.write(requestOf(ASK_LONG, { accept: 'text/event-stream' }));
    await within(3_000, () => city.calls() >= 1);
    const drip = setInterval(() => client.socket.write('G'), 50);
    opened.defer(() => clearInterval(drip));
    expect(await isOver([client])).toBe(true);
  });

  test(
    'a client that reads slowly but reads is served to the end',
    async () => {
      await openCity({ http: { stalledMs: 2_000 } });
      const client = await openRaw(city.url);
      let taken = 0;
      client.socket.removeAllListeners('data').on('data', (chunk: Buffer) => {
        taken += chunk.length;
        client.socket.pause();
        setTimeout(() => client.socket.resume(), 20);
      });
      client.socket.write(requestOf(ASK_LONG, { connection: 'close' }));
      await client.closed;
      expect(taken).toBeGreaterThan(16 * 1024 * 1024);
    },
    withRoom(30_000),
  );
});

describe('what a client does not send', () => {
  test(
    'a thousand bodies that never come whole keep nobody out, and are told so',
    async () => {
      await openCity({ http: SOON });
      const clients = await many(1_000);
      for (const { socket } of clients) {
        socket.write(requestOf(ASK_SHORT).slice(0, -2));
      }
      expect([await asSomeone(), await asNobody()]).toEqual([200, 200]);
      expect(await isOver(clients)).toBe(true);
      expect(clients[0]!.text()).toMatch(/^HTTP\/1\.1 408 .*"code":"BAD_REQUEST"/s);
    },
    withRoom(30_000),
  );

  test('nor do bodies that come byte by byte, or heads', async () => {
    await openCity({ http: SOON });
    const [bodies, heads] = [await many(40), await many(40)];
    for (const { socket } of bodies) {
      socket.write(requestOf(ASK_SHORT).slice(0, -10));
    }
    for (const { socket } of heads) {
      socket.write('POST /graphql HTTP/1.1\r\nhost: city\r\n');
    }
    const drip = setInterval(() => {
      for (const { socket } of bodies) {
        socket.write(' ');
      }
      for (const { socket } of heads) {
        socket.write('x-more: y\r\n');
      }
    }, 200);
    opened.defer(() => clearInterval(drip));
    expect([await asSomeone(), await asNobody()]).toEqual([200, 200]);
    expect(await isOver([...bodies, ...heads])).toBe(true);
  });

  test('connections that never say anything end', async () => {
    await openCity({ http: SOON });
    expect(await isOver(await many(50))).toBe(true);
  });

  test('what unfinished bodies hold is bounded: the slowest go first', async () => {
    await openCity({ http: { maxArrivingBytes: 1_000_000, requestTimeoutMs: 60_000, headersTimeoutMs: 60_000 } });
    const slow = await many(10);
    const half = requestOf(`${ASK_SHORT} # ${'z'.repeat(400_000)}`).slice(0, 300_000);
    for (const { socket } of slow) {
      socket.write(half);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await within(5_000, () => slow.filter(({ socket }) => socket.destroyed).length >= 7)).toBe(true);
    expect(slow.at(-1)!.socket.destroyed).toBe(false);
    expect(await asNobody()).toBe(200);
  });

  test('a client that has closed its side gives its place back', async () => {
    await openCity({ maxRequests: 2 });
    const held: (() => void)[] = [];
    const waits: Behaviour = (request, response) => void held.push(() => answerWith('{}')(request, response));
    city.behave(waits);
    for (const { socket } of await many(5)) {
      socket.end(requestOf(ASK_LONG));
    }
    expect(await within(5_000, async () => (await asNobody()) === 200)).toBe(true);
  });
});

describe('what a client sends in a row', () => {
  test('is answered in order, also where later answers are at hand earlier', async () => {
    await openCity();
    city.behave(
      (request, response) =>
        void setTimeout(() => answerWith('{"data":{"sick":{"name":"late"}}}')(request, response), 100),
    );
    const client = await raw();
    const requests = [ASK_LONG, ASK_SHORT, ASK_LONG, ASK_SHORT].map((query) => requestOf(query));
    client.socket.write(requests.join(''));
    await within(5_000, () => client.text().split('HTTP/1.1 200').length === 5);
    expect([...client.text().matchAll(/"name":"(\w+)"/g)].map(([, name]) => name)).toEqual([
      'late',
      'fine',
      'late',
      'fine',
    ]);
  });

  test('counts for one caller, wherever it is sent from', async () => {
    await openCity({ http: { maxRequestsPerViewer: 3, maxRequestsPerAddress: 2 } });
    const held: (() => void)[] = [];
    city.behave((request, response) => void held.push(() => answerWith('{"data":{"sick":null}}')(request, response)));
    const greedy = await bearer('greedy');
    const asked = Array.from({ length: 3 }, () => city.ask(ASK_LONG, greedy));
    await within(3_000, () => held.length === 3);
    const { status, errors } = await city.ask(ASK_SHORT, greedy);
    expect(status).toBe(429);
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', limit: 3 });
    expect(await asSomeone()).toBe(200);
    expect(await asNobody()).toBe(200);
    for (const release of held) {
      release();
    }
    await Promise.all(asked);
    expect((await city.ask(ASK_SHORT, greedy)).status).toBe(200);
  });

  test.each([
    ['an address of its own', ['127.0.0.0/8'], [200, 200, 429]],
    ['only its own words', [], [200, 429, 429]],
  ])('a client behind another is %s', async (_, trustedProxies, expected) => {
    await openCity({ http: { maxRequestsPerAddress: 1, trustedProxies } });
    city.behave(() => {});
    const statuses: number[] = [];
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.1']) {
      const status = await city.ask(ASK_SHORT, { 'x-forwarded-for': from }).then((answer) => answer.status);
      statuses.push(status);
      const client = await raw();
      client.socket.write(requestOf(ASK_LONG, { 'x-forwarded-for': from }));
      const before = city.calls();
      await within(500, () => city.calls() > before);
    }
    expect(statuses).toEqual(expected);
  });
});

test('beyond the connections that may be open, the one idle for longest makes room', async () => {
  await openCity({ http: { maxConnections: 20, headersTimeoutMs: 60_000, requestTimeoutMs: 60_000 } });
  const idle = await many(40);
  expect(await asSomeone()).toBe(200);
  expect(await within(3_000, () => idle.filter(({ socket }) => socket.destroyed).length >= 20)).toBe(true);
  expect(idle.at(-1)!.socket.destroyed).toBe(false);
});
