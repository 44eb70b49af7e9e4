import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Pool } from 'undici';
import { openTap, type Tap } from './tap.ts';

const SLOW_MS = 60;
const ANSWER = 'x'.repeat(300_000);
const server = createServer(async (request, response) => {
  request.resume();
  await sleep(request.url === '/slow' ? SLOW_MS : 0);
  response.writeHead(200, { 'city-statements': 7, 'server-timing': 'guard;dur=0.5, sql;dur=12.25' });
  response.end(ANSWER);
});
let tap: Tap;
let pool: Pool;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tap = await openTap();
  const { port } = server.address() as AddressInfo;
  pool = new Pool(new URL(await tap.before('health', `http://127.0.0.1:${port}/graphql`)).origin, { connections: 2 });
});
afterAll(async () => {
  await pool.close();
  await tap[Symbol.asyncDispose]();
  await new Promise((resolve) => server.close(resolve));
});

const ask = async (path: string) =>
  (await pool.request({ method: 'POST', path, body: 'y'.repeat(200_000) })).body.text();

test('passes on what it is given, and tells each call of a kept connection once', async () => {
  expect(await ask('/')).toBe(ANSWER);
  expect(await ask('/')).toBe(ANSWER);
  const calls = tap.take();
  expect(calls).toHaveLength(2);
  for (const call of calls) {
    expect(call).toMatchObject({ department: 'health', statements: 7, steps: { guard: 0.5, sql: 12.25 } });
    expect(call.endedAt).toBeGreaterThan(call.beganAt);
  }
  expect(calls[1]!.beganAt).toBeGreaterThan(calls[0]!.endedAt);
  expect(tap.take()).toEqual([]);
});

test('tells calls apart that are under way together', async () => {
  await Promise.all([ask('/slow'), ask('/')]);
  const [one, other] = tap.take();
  const lengths = [one!, other!].map(({ beganAt, endedAt }) => endedAt - beganAt);
  expect(Math.max(...lengths)).toBeGreaterThanOrEqual(SLOW_MS - 2);
  expect(Math.max(one!.beganAt, other!.beganAt)).toBeLessThan(Math.min(one!.endedAt, other!.endedAt));
});
