import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { Pool } from 'undici';
import { COMPLETE, HEARTBEAT, nextEvent } from '#kernel/sse/event-stream.ts';
import { Cancellation } from './cancellation.ts';
import { subscribe } from './subscribe.ts';

const SILENCE_MS = 1_000;
const MOST_BYTES = 1_000;

let server: Server;
let pool: Pool;
afterEach(async () => {
  await pool.destroy();
  server.closeAllConnections();
  server.close();
});

async function subgraph(
  answer: RequestListener,
): Promise<(cancellation?: Cancellation) => ReturnType<typeof subscribe>> {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections: null });
  return (cancellation = new Cancellation()) =>
    subscribe(pool, {
      path: '/',
      headers: [],
      body: '{}',
      maxAnswerBytes: MOST_BYTES,
      silenceMs: SILENCE_MS,
      cancellation,
    });
}
const stream =
  (...texts: readonly string[]): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    for (const text of texts) {
      response.write(text);
    }
  };

test('gives out what the subgraph tells, until it is complete', async () => {
  const ask = await subgraph(stream(HEARTBEAT, nextEvent('{"data":{"a":1}}'), nextEvent('{"data":{"a":2}}'), COMPLETE));
  expect(await Array.fromAsync(await ask())).toEqual([{ data: { a: 1 } }, { data: { a: 2 } }]);
});

test('a refusal is one answer', async () => {
  const ask = await subgraph((_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"errors":[{"message":"no"}]}');
  });
  expect(await Array.fromAsync(await ask())).toEqual([{ errors: [{ message: 'no' }] }]);
});

test.each<[string, string, RequestListener]>([
  ['events that are no answers', 'invalid-response', stream(nextEvent('{"a":1}'))],
  ['events that are no JSON', 'invalid-response', stream(nextEvent('hello'))],
  ['a document that is none', 'invalid-response', (_request, response) => void response.end('<html>')],
  ['an event that is too large', 'too-large', stream(nextEvent(`{"data":{"a":"${'a'.repeat(MOST_BYTES)}"}}`))],
  ['a document that is too large', 'too-large', (_request, response) => void response.end('a'.repeat(MOST_BYTES + 1))],
  ['silence', 'unreachable', stream(HEARTBEAT)],
  [
    'a stream that stops before it is complete',
    'unreachable',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(HEARTBEAT);
    },
  ],
])('%s is %s', async (_, kind, answer) => {
  const ask = await subgraph(answer);
  await expect(ask().then((answers) => Array.fromAsync(answers))).rejects.toMatchObject({
    name: 'SubgraphError',
    kind,
  });
});

test.each<[string, string, RequestListener]>([
  ['that cannot', 'unavailable', (_request, response) => void response.writeHead(503).end()],
  ['that hangs up', 'unreachable', (request) => void request.socket.destroy()],
])('a subgraph %s does not even begin: %s', async (_, kind, answer) => {
  await expect((await subgraph(answer))()).rejects.toMatchObject({ name: 'SubgraphError', kind });
});

test('is read no further than it is asked to', async () => {
  let written = 0;
  const ask = await subgraph((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    function more() {
      while (response.write(nextEvent(`{"data":{"a":"${'a'.repeat(900)}"}}`))) {
        written++;
      }
      response.once('drain', more);
    }
    more();
  });
  const answers = (await ask())[Symbol.asyncIterator]();
  await answers.next();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = written;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(written).toBe(before);
  await answers.return?.();
});

test('ends with the request, while it waits and before it begins; the subgraph learns of it', async () => {
  const gone: Promise<unknown>[] = [];
  const ask = await subgraph((request, response) => {
    gone.push(once(response, 'close'));
    stream(nextEvent('{"data":{"a":1}}'))(request, response);
  });
  const cancellation = new Cancellation();
  const answers = (await ask(cancellation))[Symbol.asyncIterator]();
  await answers.next();
  const waiting = answers.next();
  const reason = new Error('The client went away.');
  cancellation.cancel(reason);
  await expect(waiting).rejects.toBe(reason);
  await gone[0];
  await expect(ask(cancellation)).rejects.toBe(reason);
});
