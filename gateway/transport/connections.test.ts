import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Cancellation } from './cancellation.ts';
import type { HttpResponse, HttpClient, HttpRequest } from './http-client.ts';
import { openPlainHttpClient } from './plain-http-client.ts';
import { openUndiciHttpClient } from './undici-http-client.ts';
import {
  answer,
  ask,
  closed,
  openScriptedSubgraph,
  type Script,
  type ScriptedSubgraph,
  say,
} from '../../test/tools/scripted-subgraph.ts';
import { withRoom } from '../../test/tools/patience.ts';

const WELL = { status: 200, text: '{"well":true}' };
const well = answer(WELL.text);
const OPTIONS = { connections: 8, connectMs: 300 };

let opened: AsyncDisposableStack;
beforeEach(() => {
  opened = new AsyncDisposableStack();
});
afterEach(() => opened.disposeAsync());

async function stage(script: Script): Promise<{
  readonly subgraph: ScriptedSubgraph;
  readonly client: HttpClient;
  ask(request?: Partial<HttpRequest>): Promise<HttpResponse>;
}> {
  const subgraph = opened.use(await openScriptedSubgraph(script));
  const client = opened.use(openPlainHttpClient(subgraph.url, OPTIONS));
  return { subgraph, client, ask: (request) => ask(client, request) };
}
const here = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
const unreachable = { name: 'SubgraphError', kind: 'unreachable' };

describe('a connection is used again', () => {
  test('by calls one after another, the last one first', async () => {
    const { subgraph, ask } = await stage(say(well));
    for (let call = 0; call < 5; call++) {
      expect(await ask({ mutation: call % 2 === 1 })).toEqual(WELL);
    }
    expect(subgraph.sockets).toHaveLength(1);
  });

  test('never by two calls at once', async () => {
    const { subgraph, ask } = await stage((socket, { body }) => void setTimeout(() => socket.write(answer(body)), 20));
    const bodies = Array.from({ length: 8 }, (_, at) => `{"call":${at}}`);
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(bodies.map((body, at) => ask({ body, mutation: at % 2 === 0 })));
      expect(answers.map(({ text }) => text)).toEqual(bodies);
    }
    expect(subgraph.sockets).toHaveLength(8);
  });

  test.each([
    ['after an answer that only its end ends', 'HTTP/1.1 200 OK\r\n\r\n{"well":true}'],
    ['after an answer of 1.0', well.replace('1.1', '1.0')],
    ['after a word to close', answer(WELL.text, 'connection: close')],
    ['after a hint that leaves no time', answer(WELL.text, 'keep-alive: timeout=1')],
  ])('but not %s', async (_, bytes) => {
    const { subgraph, ask } = await stage((socket) => void socket.write(bytes, () => socket.end()));
    expect([await ask(), await ask()]).toEqual([WELL, WELL]);
    expect(subgraph.sockets).toHaveLength(2);
  });

  test('but not by a read after the subgraph has closed it', async () => {
    const { subgraph, ask } = await stage(say(well));
    await ask();
    subgraph.sockets[0]?.end();
    await closed(subgraph.sockets[0]);
    expect(await ask()).toEqual(WELL);
    expect(subgraph.sockets).toHaveLength(2);
  });

  test('but not by a write, though its closing has not been seen', async () => {
    const { subgraph, ask } = await stage(say(well));
    await ask();
    // What has arrived but was not looked at: a read runs into it, and may be tried again.
    subgraph.sockets[0]?.destroy();
    await expect(ask()).rejects.toMatchObject(unreachable);
    await ask();
    subgraph.sockets[1]?.destroy();
    expect(await ask({ mutation: true })).toEqual(WELL);
    expect(subgraph.calls).toHaveLength(3);
  });

  test('but not by a write that has ended before it began', async () => {
    const { subgraph, ask } = await stage(say(well));
    await ask();
    const cancellation = new Cancellation();
    const asked = ask({ mutation: true, cancellation });
    cancellation.cancel(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    await closed(subgraph.sockets[0]);
    expect(subgraph.calls).toHaveLength(1);
  });
});

describe('what nobody asked for reaches nobody', () => {
  test('a second answer in the same breath', async () => {
    const { subgraph, ask } = await stage(say(well + answer('{"other":true}')));
    expect([await ask(), await ask()]).toEqual([WELL, WELL]);
    expect(subgraph.sockets).toHaveLength(2);
    await closed(subgraph.sockets[0]);
  });

  test.each([
    [
      'in chunks',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nd\r\n{"well":true}\r\n0\r\n\r\n',
      200,
      WELL.text,
    ],
    ['without a body', 'HTTP/1.1 204 None\r\n\r\n', 204, ''],
  ])('a byte after an answer %s', async (_, bytes, status, text) => {
    const { subgraph, ask } = await stage(say(`${bytes}H`));
    expect(await ask()).toEqual({ status, text });
    await closed(subgraph.sockets[0]);
  });

  test('bytes after an answer of more than one read', async () => {
    const text = 'a'.repeat(200_000);
    const { subgraph, ask } = await stage(say(answer(text) + well));
    expect(await ask({ maxAnswerBytes: 200_000 })).toEqual({ status: 200, text });
    await closed(subgraph.sockets[0]);
    subgraph.behave(say(well));
    expect(await ask()).toEqual(WELL);
  });

  test('a second answer, later', async () => {
    const { subgraph, ask } = await stage(say(well));
    await ask();
    subgraph.sockets[0]?.write(answer('{"other":true}'));
    await closed(subgraph.sockets[0]);
    expect(await ask()).toEqual(WELL);
    expect(subgraph.sockets).toHaveLength(2);
  });

  test('a second answer that a write has not seen yet', async () => {
    const { subgraph, ask } = await stage(say(well));
    await ask();
    subgraph.sockets[0]?.write(answer('{"other":true}'));
    expect(await ask({ mutation: true })).toEqual(WELL);
    expect(subgraph.sockets).toHaveLength(2);
  });

  test.each([
    ['by our own client', openPlainHttpClient],
    ['by the library', openUndiciHttpClient],
  ])('an answer that says it is for the call before, %s', async (_, open) => {
    const numbers: string[] = [];
    const subgraph = opened.use(
      await openScriptedSubgraph((socket, { head }) => {
        numbers.push(/city-call: (\d+)/.exec(head)?.[1] ?? 'none');
        // The second call meets what the first was answered with twice.
        const [first] = numbers;
        socket.write(answer(WELL.text, `City-Call: ${numbers.length === 2 ? first : numbers.at(-1)}`));
      }),
    );
    const client = opened.use(open(subgraph.url, OPTIONS));
    expect(await ask(client)).toMatchObject(WELL);
    await expect(ask(client)).rejects.toMatchObject(unreachable);
    expect(await ask(client)).toMatchObject(WELL);
    expect(new Set(numbers).size).toBe(3);
  });

  test('an answer given before the request was read', async () => {
    const sockets: Socket[] = [];
    const server = createNetServer((socket) => {
      sockets.push(socket.on('error', () => undefined).pause());
      socket.write(well);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.defer(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const client = opened.use(openPlainHttpClient(new URL(`http://127.0.0.1:${port}/`), OPTIONS));
    const body = 'a'.repeat(20_000_000);
    expect([await ask(client, { body }), await ask(client, { body })]).toEqual([WELL, WELL]);
    expect(sockets).toHaveLength(2);
    for (const socket of sockets) {
      socket.destroy();
    }
  });
});

describe('an idle connection', () => {
  test('closes by itself, as soon as the subgraph wants', async () => {
    const { subgraph, ask } = await stage(say(answer(WELL.text, 'keep-alive: timeout=2')));
    const started = performance.now();
    await Promise.all([ask(), ask()]);
    await Promise.all(subgraph.sockets.map(closed));
    const tookMs = performance.now() - started;
    expect(tookMs).toBeGreaterThan(900);
    expect(tookMs).toBeLessThan(withRoom(1_900));
  });

  test('outlives many calls, and then the last of them', async () => {
    const { subgraph, ask } = await stage(say(answer(WELL.text, 'keep-alive: timeout=2')));
    for (let call = 0; call < 4; call++) {
      await ask();
      await pause(500);
    }
    expect(subgraph.sockets).toHaveLength(1);
    await closed(subgraph.sockets[0]);
  });

  test('is not used once its time is over, though nobody has swept it up', async () => {
    const { subgraph, ask } = await stage(say(answer(WELL.text, 'keep-alive: timeout=2')));
    await ask();
    const until = performance.now() + 1_010;
    while (performance.now() < until) {}
    expect(await ask()).toEqual(WELL);
    expect(subgraph.sockets).toHaveLength(2);
  });

  test('does not race with a server of node that closes in the meantime', async () => {
    const server = createServer((_request, response) => void response.end(WELL.text));
    server.keepAliveTimeout = 50;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.defer(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const client = opened.use(openPlainHttpClient(new URL(`http://127.0.0.1:${port}/`), OPTIONS));
    for (let call = 0; call < 3; call++) {
      expect(await ask(client)).toEqual(WELL);
      await pause(80);
    }
  });

  test('keeps no process alive, but a call does', async () => {
    const { subgraph } = await stage((socket) => void setTimeout(() => socket.write(well), 500));
    const program = `
      const { Cancellation } = await import(${here('./cancellation.ts')});
      const { openPlainHttpClient } = await import(${here('./plain-http-client.ts')});
      const client = openPlainHttpClient(new URL('${subgraph.url}'), { connections: 1, connectMs: 500 });
      const request = { headers: [], body: '{}', mutation: false, maxAnswerBytes: 1000, cancellation: new Cancellation() };
      await client.post(request);
      process.stdout.write((await client.post(request)).text);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: {},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const texts: string[] = [];
    let answeredAt = 0;
    child.stdout.on('data', (bytes) => {
      answeredAt = performance.now();
      texts.push(String(bytes));
    });
    const [code] = await once(child, 'close');
    expect([code, texts.join('')]).toEqual([0, WELL.text]);
    expect(performance.now() - answeredAt).toBeLessThan(withRoom(2_000));
  });
});

describe('its end', () => {
  test('ends calls under way, and closes every connection', async () => {
    const { subgraph, client, ask } = await stage((socket, { number }) => void (number === 0 && socket.write(well)));
    await ask();
    const calls = [ask(), ask(), ask({ mutation: true })].map((call) =>
      expect(call).rejects.toMatchObject(unreachable),
    );
    while (subgraph.calls.length < 4) {
      await pause(5);
    }
    await client[Symbol.asyncDispose]();
    await Promise.all(calls);
    await Promise.all(subgraph.sockets.map(closed));
    await expect(ask()).rejects.toMatchObject(unreachable);
  });

  test('ends a write that waits for its turn', async () => {
    const { subgraph, client, ask } = await stage(say(well));
    await ask();
    const call = expect(ask({ mutation: true })).rejects.toMatchObject(unreachable);
    await client[Symbol.asyncDispose]();
    await call;
    expect(subgraph.calls).toHaveLength(1);
  });
});

test('a connection that is not made in time, here for want of an address, is given up', async () => {
  const lookup = jest.spyOn(dns, 'lookup').mockImplementation((() => undefined) as unknown as typeof dns.lookup);
  opened.defer(() => lookup.mockRestore());
  const client = opened.use(openPlainHttpClient(new URL('http://silent.test/'), OPTIONS));
  const started = performance.now();
  await expect(ask(client)).rejects.toMatchObject(unreachable);
  expect(performance.now() - started).toBeGreaterThan(OPTIONS.connectMs - 10);
  expect(performance.now() - started).toBeLessThan(withRoom(3 * OPTIONS.connectMs));
});
