import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type EventStreams, openEventStreams } from './event-streams.ts';
import { withRoom } from '../../test/tools/patience.ts';

const KILOBYTES_64 = 'a'.repeat(64 * 1024);
const STALLED_MS = 400;

let server: Server;
let streams: EventStreams;
/** How many texts were asked for. */
let taken: number;
let over: Promise<unknown>;
beforeEach(async () => {
  streams = openEventStreams({ heartbeatMs: 50, stalledMs: STALLED_MS });
  taken = 0;
  server = createServer((_request, response) => {
    over = streams.send(response, texts());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function* texts(): AsyncGenerator<string> {
  for (;;) {
    taken++;
    yield JSON.stringify(KILOBYTES_64);
  }
}

/** Asks, and reads nothing unless it is told to. */
async function ask(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.pause();
  socket.on('error', () => undefined);
  const asked = once(server, 'request');
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  await asked;
  return socket;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('nothing is asked for that a slow reader has no room for', async () => {
  const socket = await ask();
  await pause(STALLED_MS / 2);
  const before = taken;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(400);
  await pause(STALLED_MS / 4);
  expect(taken).toBe(before);
  socket.resume();
  await pause(STALLED_MS / 2);
  expect(taken).toBeGreaterThan(before);
  socket.destroy();
  await over;
});

test('a reader that takes nothing for long is cut off', async () => {
  const socket = await ask();
  const began = performance.now();
  await over;
  expect(performance.now() - began).toBeGreaterThanOrEqual(STALLED_MS - 50);
  expect(streams.open).toBe(0);
  socket.destroy();
});

test('a server that goes waits no longer than a moment for a reader that is stuck', async () => {
  const socket = await ask();
  await pause(50);
  expect(streams.open).toBe(1);
  const began = performance.now();
  await streams.end('{}');
  expect(performance.now() - began).toBeLessThan(withRoom(2_000));
  expect(streams.open).toBe(0);
  socket.destroy();
});

test('a stream that begins while the server goes is ended with the same word', async () => {
  await streams.end('{"last":true}');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await answer.text()).toBe(':\n\nevent: next\ndata: {"last":true}\n\nevent: complete\ndata: \n\n');
  expect(taken).toBe(0);
});
