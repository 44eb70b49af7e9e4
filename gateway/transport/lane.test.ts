import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { Ending } from './ending.ts';
import { type LaneCall, openLane } from './lane.ts';

const OPEN_MS = 30;
const config = {
  urls: {},
  deadlineMs: 1_000,
  connections: 2,
  maxAnswerBytes: 1_000,
  queue: 2,
  retryPercent: 0,
  circuitFailures: 1,
  circuitOpenMs: OPEN_MS,
  shareReads: false,
};
function unsigned(): never {
  throw new TypeError('no key');
}

test.each(['send', 'follow'] as const)(
  '%s: a call that cannot be signed does not leave the circuit waiting for it',
  async (way) => {
    // Nobody listens there.
    await using lane = openLane('http://127.0.0.1:9/graphql', config);
    const time = { deadlineAt: 1e9, deadlineMs: config.deadlineMs };
    const call: LaneCall = { body: '{}', mutation: false, ending: new Ending(), ...time, headers: () => [] };
    await expect(lane.send(call)).rejects.toMatchObject({ kind: 'unreachable' });
    await pause(OPEN_MS + 10);
    await expect(lane[way]({ ...call, headers: unsigned })).rejects.toThrow('no key');
    await expect(lane.send(call)).rejects.toMatchObject({ kind: 'unreachable' });
  },
);

test('a call that is more than a department takes is told so, and closes it to nobody', async () => {
  const department = fastify({ bodyLimit: 100_000 });
  department.post('/graphql', async () => ({ data: {} }));
  await department.listen({ host: '127.0.0.1', port: 0 });
  try {
    const { port } = department.server.address() as AddressInfo;
    await using lane = openLane(`http://127.0.0.1:${port}/graphql`, { ...config, maxAnswerBytes: 100_000 });
    const call = (characters: number): LaneCall => ({
      body: JSON.stringify('a'.repeat(characters)),
      mutation: false,
      ending: new Ending(),
      deadlineAt: 1e9,
      deadlineMs: config.deadlineMs,
      headers: () => ['content-type', 'application/json'],
    });
    for (const characters of [200_000, 5_000_000, 20_000_000]) {
      await expect(lane.send(call(characters))).rejects.toMatchObject({ kind: 'overlong' });
      expect(lane.state.circuit).toBe('closed');
    }
    expect((await lane.send(call(10))).take()).toEqual({ data: {} });
  } finally {
    await department.close();
  }
});
