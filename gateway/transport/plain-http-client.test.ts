import dns from 'node:dns';
import { createServer } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Cancellation } from './cancellation.ts';
import type { HttpResponse, HttpClient, HttpRequest } from './http-client.ts';
import { openPlainHttpClient } from './plain-http-client.ts';
import {
  answer,
  ask,
  closed,
  openScriptedSubgraph,
  type Script,
  type ScriptedSubgraph,
  say,
} from '../../test/tools/scripted-subgraph.ts';

const OPTIONS = { connections: 8, connectMs: 500 };
const WELL = { status: 200, text: '{"well":"được"}' };
const OK = 'HTTP/1.1 200 OK\r\n';

let opened: AsyncDisposableStack;
beforeEach(() => {
  opened = new AsyncDisposableStack();
});
afterEach(() => opened.disposeAsync());

interface Stage {
  readonly subgraph: ScriptedSubgraph;
  readonly client: HttpClient;
  ask(request?: Partial<HttpRequest>): Promise<HttpResponse>;
}
async function stage(script: Script): Promise<Stage> {
  const subgraph = opened.use(await openScriptedSubgraph(script));
  const client = opened.use(openPlainHttpClient(subgraph.url, OPTIONS));
  return { subgraph, client, ask: (request) => ask(client, request) };
}
const unreachable = { name: 'SubgraphError', kind: 'unreachable' };
const large = { name: 'SubgraphError', kind: 'too-large' };

const chunk = (text: string, extension = '') => `${Buffer.byteLength(text).toString(16)}${extension}\r\n${text}\r\n`;
const inChunks = (...parts: readonly string[]) => `${OK}transfer-encoding: chunked\r\n\r\n${parts.join('')}`;
const endWith =
  (bytes: string): Script =>
  (socket) =>
    void socket.end(bytes);

describe('reads an answer', () => {
  const interim = 'HTTP/1.1 103 Early\r\nlink: a\r\n\r\n';
  test.each<[string, Script]>([
    ['of a known length', say(answer(WELL.text))],
    ['in chunks', say(inChunks(chunk('{"well":'), chunk('"được"}'), '0\r\n\r\n'))],
    ['past extensions and trailers', say(inChunks(chunk(WELL.text, ';a=1;b="c d"'), '0;e\r\nX-A: b\r\nX-B:\r\n\r\n'))],
    ['until the connection ends', endWith(`${OK}\r\n${WELL.text}`)],
    ['of HTTP/1.0', endWith(`HTTP/1.0 200 OK\r\n\r\n${WELL.text}`)],
    ['of HTTP/1.0 that knows its length', say(answer(WELL.text).replace('1.1', '1.0'))],
    ['of one that closes', endWith(answer(WELL.text, 'connection: close'))],
    ['after others', say(`HTTP/1.1 100 Continue\r\n\r\n${interim.repeat(7)}${answer(WELL.text)}`)],
    ['without a reason', say(answer(WELL.text).replace(' OK', ''))],
  ])('%s', async (_, script) => {
    const { ask } = await stage(script);
    expect(await ask()).toEqual(WELL);
  });

  test.each([
    ['of no bytes', answer(''), 200],
    ['of no chunks', inChunks('0\r\n\r\n'), 200],
    ['that has no body', 'HTTP/1.1 204 None\r\n\r\n', 204],
    ['that only speaks of a body', 'HTTP/1.1 304 Same\r\ncontent-length: 5\r\n\r\n', 304],
  ])('%s', async (_, bytes, status) => {
    const { ask } = await stage(say(bytes));
    expect(await ask()).toEqual({ status, text: '' });
  });

  test.each([
    ['of a known length', `HTTP/1.1 100 Continue\r\n\r\n${answer(WELL.text, 'x: y')}`],
    ['in chunks', inChunks(chunk('{"well":', ';a'), chunk('"được"}'), '0\r\nx: y\r\n\r\n')],
  ])('%s, cut at any byte, and into single bytes', async (_, text) => {
    const bytes = Buffer.from(text);
    let cut = 1;
    const { subgraph, ask } = await stage((socket) => {
      socket.write(bytes.subarray(0, cut));
      setImmediate(() => setImmediate(() => socket.write(bytes.subarray(cut))));
    });
    for (; cut < bytes.length; cut++) {
      expect(await ask()).toEqual(WELL);
    }
    subgraph.behave(async (socket) => {
      for (const byte of bytes) {
        socket.write(Buffer.of(byte));
        await new Promise(setImmediate);
      }
    });
    expect(await ask()).toEqual(WELL);
    expect(subgraph.sockets).toHaveLength(1);
  });

  test('of more than one read, at the most that it may have', async () => {
    const text = 'ế'.repeat(200_000);
    const { ask } = await stage(say(answer(text)));
    expect(await ask({ maxAnswerBytes: 600_000 })).toEqual({ status: 200, text });
  });

  test('of more chunks than may stand aside', async () => {
    const { ask } = await stage(say(inChunks(chunk('a').repeat(20_000), '0\r\n\r\n')));
    expect(await ask({ maxAnswerBytes: 20_000 })).toEqual({ status: 200, text: 'a'.repeat(20_000) });
  });

  test('of a server of node, and tells it what it should know', async () => {
    const server = createServer(async (request, response) => {
      const body = (await Array.fromAsync(request)).join('');
      response.end(JSON.stringify([request.method, request.url, request.headers.host, request.headers.city, body]));
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    opened.defer(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const client = opened.use(openPlainHttpClient(new URL(`http://localhost:${port}/a?b=c`), OPTIONS));
    const { text } = await ask(client, {
      headers: ['city', 'Hà Nội'.normalize('NFD').replace(/[^ -~]/g, '')],
      body: '"Lê"',
    });
    expect(JSON.parse(text)).toEqual(['POST', '/a?b=c', `localhost:${port}`, 'Ha Noi', '"Lê"']);
  });

  test('of a subgraph at an address of six', async () => {
    const subgraph = opened.use(await openScriptedSubgraph(say(answer(WELL.text)), '::1'));
    const client = opened.use(openPlainHttpClient(subgraph.url, OPTIONS));
    expect(await ask(client)).toEqual(WELL);
  });

  test.each([
    ['127.0.0.1', '::1'],
    ['::1', '127.0.0.1'],
  ])('of a subgraph at %s, whose name is also that of %s', async (host, other) => {
    const subgraph = opened.use(await openScriptedSubgraph(say(answer(WELL.text)), host));
    const addresses = [other, host].map((address) => ({ address, family: isIP(address) }));
    const found = (_name: string, _options: unknown, tell: (error: null, found: unknown) => void) =>
      tell(null, addresses);
    const lookup = jest.spyOn(dns, 'lookup').mockImplementation(found as unknown as typeof dns.lookup);
    opened.defer(() => lookup.mockRestore());
    const client = opened.use(openPlainHttpClient(new URL(`http://two.test:${subgraph.port}/`), OPTIONS));
    expect(await ask(client)).toEqual(WELL);
    expect(await ask(client)).toEqual(WELL);
    expect(subgraph.sockets).toHaveLength(1);
    expect(lookup).toHaveBeenCalledTimes(1);
  });
});

describe('believes nothing that can be read in two ways, and closes', () => {
  const line = (text: string) => `${OK}${text}\r\n\r\n${WELL.text}`;
  test.each([
    ['two lengths', line('content-length: 5\r\ncontent-length: 6')],
    ['a length and chunks', line('content-length: 5\r\ntransfer-encoding: chunked')],
    ['another coding', line('transfer-encoding: gzip')],
    ['a negative length', line('content-length: -1')],
    ['a hexadecimal length', line('content-length: 0xa')],
    ['an overflowing length', line('content-length: 18446744073709551617')],
    ['a bare LF', line('x: y\ncontent-length: 5')],
    ['a bare CR', line('x: y\rcontent-length: 5')],
    ['nothing but bare LF', line('content-length: 0').replaceAll('\r', '')],
    ['a folded line', line('x: y\r\n z')],
    ['NUL', line('x: \0')],
    ['a head without an end', `${OK}x: ${'y'.repeat(17_000)}`],
    ['a head that is too long', line(`x: ${'y'.repeat(17_000)}`)],
    ['another protocol', 'SSH-2.0-OpenSSH\r\n'],
    ['a switch of protocols', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n'],
    ['no end of interim answers', `${'HTTP/1.1 103 E\r\n\r\n'.repeat(9)}${answer(WELL.text)}`],
    ['a chunk of no size', inChunks('\r\n')],
    ['a chunk of a negative size', inChunks('-1\r\n')],
    ['a chunk of 0x1', inChunks('0x1\r\na\r\n')],
    ['a chunk of too many digits', inChunks('000000001\r\na\r\n')],
    ['a chunk with a space', inChunks('1 \r\na\r\n')],
    ['a chunk that ends in LF', inChunks('1\na\r\n')],
    ['a chunk that is longer than it says', inChunks('1\r\nab\r\n')],
    ['no end of extensions', inChunks(`1;${'a'.repeat(17_000)}`)],
    ['no end of trailers', inChunks(`0\r\n${'a: b\r\n'.repeat(5_000)}`)],
    ['a trailer that is none', inChunks('0\r\n a\r\n\r\n')],
  ])('%s', async (_, bytes) => {
    const { subgraph, ask } = await stage(say(bytes));
    await expect(ask()).rejects.toMatchObject(unreachable);
    await closed(subgraph.sockets[0]);
  });
});

describe('an answer that is too large', () => {
  test.each([
    ['by its word, at once', `${OK}content-length: 1001\r\n\r\n`],
    ['by the size of a chunk, at once', inChunks(chunk('a'.repeat(500)), '1f5\r\n')],
    ['by its chunks', inChunks(chunk('a'.repeat(500)).repeat(3))],
    ['by what comes until the end', `${OK}\r\n${'a'.repeat(1_001)}`],
  ])('%s', async (_, bytes) => {
    const { subgraph, ask } = await stage(say(bytes));
    await expect(ask()).rejects.toMatchObject(large);
    await closed(subgraph.sockets[0]);
  });
});

describe('without a whole answer', () => {
  test.each<[string, Script]>([
    ['closed before it', (socket) => void socket.end()],
    ['reset before it', (socket) => void socket.resetAndDestroy()],
    ['closed within the head', endWith('HTTP/1.1 200 OK\r\nconte')],
    ['closed within the answer', endWith(answer(WELL.text).slice(0, -1))],
    ['closed within the chunks', endWith(inChunks(chunk(WELL.text)))],
    ['closed within the last line', endWith(inChunks(chunk(WELL.text), '0\r\n'))],
    ['closed after an interim answer', endWith('HTTP/1.1 100 Continue\r\n\r\n')],
  ])('%s', async (_, script) => {
    const { ask } = await stage(script);
    await expect(ask()).rejects.toMatchObject(unreachable);
  });

  test('reset where its end should be', async () => {
    const { subgraph, ask } = await stage(say(`${OK}\r\n${WELL.text}`));
    const asked = ask();
    setTimeout(() => subgraph.sockets[0]?.resetAndDestroy(), 50);
    await expect(asked).rejects.toMatchObject(unreachable);
  });

  test('refused', async () => {
    const subgraph = await openScriptedSubgraph(say(''));
    await subgraph[Symbol.asyncDispose]();
    const client = opened.use(openPlainHttpClient(subgraph.url, OPTIONS));
    await expect(ask(client)).rejects.toMatchObject(unreachable);
  });

  test('of a name that nobody has', async () => {
    const client = opened.use(
      openPlainHttpClient(new URL('http://nobody.invalid/'), { connections: 1, connectMs: 5_000 }),
    );
    await expect(ask(client)).rejects.toMatchObject(unreachable);
  });
});

test('a head that could be two is not written', async () => {
  const { subgraph, ask } = await stage(say(answer(WELL.text)));
  await expect(ask({ headers: ['x', 'a\r\nhost: b'] })).rejects.toThrow(TypeError);
  expect(subgraph.sockets).toHaveLength(0);
});

test('the end of the request closes the connection, whatever has come of the answer', async () => {
  for (const said of ['', 'HTTP/1.1 2', answer(WELL.text).slice(0, -1)]) {
    const { subgraph, ask } = await stage(say(said));
    const cancellation = new Cancellation();
    const asked = ask({ cancellation });
    const reason = new Error('The client went away.');
    setTimeout(() => cancellation.cancel(reason), 30);
    await expect(asked).rejects.toBe(reason);
    await closed(subgraph.sockets[0]);
    await expect(ask({ cancellation })).rejects.toBe(reason);
    expect(subgraph.calls).toHaveLength(1);
  }
});

test('the end comes before a connection does', async () => {
  const { subgraph, ask } = await stage(say(answer(WELL.text)));
  const cancellation = new Cancellation();
  const asked = ask({ cancellation });
  const reason = new Error('The client went away.');
  cancellation.cancel(reason);
  await expect(asked).rejects.toBe(reason);
  expect(await ask()).toEqual(WELL);
  expect(subgraph.calls).toHaveLength(1);
});
