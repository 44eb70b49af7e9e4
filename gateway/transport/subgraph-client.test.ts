import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { Cancellation } from './cancellation.ts';
import { type OutgoingRequest, openSubgraphClient } from './subgraph-client.ts';

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

test.each(['execute', 'subscribe'] as const)(
  '%s: a call that cannot be signed does not leave the circuit waiting for it',
  async (way) => {
    // Nobody listens there.
    await using client = openSubgraphClient('http://127.0.0.1:9/graphql', config);
    const time = { deadlineAt: 1e9, deadlineMs: config.deadlineMs };
    const call: OutgoingRequest = {
      body: '{}',
      mutation: false,
      cancellation: new Cancellation(),
      ...time,
      headers: () => [],
    };
    await expect(client.execute(call)).rejects.toMatchObject({ kind: 'unreachable' });
    await pause(OPEN_MS + 10);
    await expect(client[way]({ ...call, headers: unsigned })).rejects.toThrow('no key');
    await expect(client.execute(call)).rejects.toMatchObject({ kind: 'unreachable' });
  },
);

test('a call that is more than a subgraph takes is told so, and closes it to nobody', async () => {
  const subgraph = fastify({ bodyLimit: 100_000 });
  subgraph.post('/graphql', async () => ({ data: {} }));
  await subgraph.listen({ host: '127.0.0.1', port: 0 });
  try {
    const { port } = subgraph.server.address() as AddressInfo;
    await using client = openSubgraphClient(`http://127.0.0.1:${port}/graphql`, { ...config, maxAnswerBytes: 100_000 });
    const call = (characters: number): OutgoingRequest => ({
      body: JSON.stringify('a'.repeat(characters)),
      mutation: false,
      cancellation: new Cancellation(),
      deadlineAt: 1e9,
      deadlineMs: config.deadlineMs,
      headers: () => ['content-type', 'application/json'],
    });
    for (const characters of [200_000, 5_000_000, 20_000_000]) {
      await expect(client.execute(call(characters))).rejects.toMatchObject({ kind: 'request-too-large' });
      expect(client.state.circuit).toBe('closed');
    }
    expect((await client.execute(call(10))).result()).toEqual({ data: {} });
  } finally {
    await subgraph.close();
  }
});
