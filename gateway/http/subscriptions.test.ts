import { once } from 'node:events';
import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { GraphQLError } from 'graphql';
import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { formatWith } from '#kernel/errors/format.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { anonymous } from '#kernel/protocol/viewer.ts';
import { lastOf } from '../../test/tools/followed-application.ts';
import { openEvents } from '../../test/tools/events.ts';
import { openSubscriptions } from './subscriptions.ts';

const callerNamed = (key: string, loggedIn: boolean) => ({ key, loggedIn, viewer: () => anonymous });
const reported: unknown[] = [];
const open = (perViewer = 1) =>
  openSubscriptions(
    { most: 10, perViewer, heartbeatMs: 50 },
    formatWith({ report: (error) => reported.push(error) }),
    true,
  );

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
async function* failing(): AsyncGenerator<GatewayExecutionResult> {
  yield { data: { a: 1 } };
  throw new TypeError('a fault of ours');
}
async function* waiting(): AsyncGenerator<GatewayExecutionResult> {
  yield { data: { a: 1 } };
  await new Promise(() => {});
}

test('a fault of ours is reported, and told without a word of it', async () => {
  const subscriptions = open();
  const url = await serve((_request, response) => void subscriptions.send(response, failing(), async () => {}));
  const last = await lastOf(await openEvents(url, { body: '{}' }));
  expect(last.errors).toEqual([
    { message: 'Something broke on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(reported).toEqual([expect.objectContaining({ message: 'a fault of ours' })]);
});

test('who may not go on hears so with a heartbeat; what is no word on that ends nothing', async () => {
  const subscriptions = open();
  const answers = [
    new Error('the provider does not answer'),
    undefined,
    graphError('UNAUTHENTICATED', 'Log in again.'),
  ];
  async function recheck() {
    const answer = answers.shift();
    if (answer) {
      throw answer;
    }
  }
  const url = await serve((_request, response) => void subscriptions.send(response, waiting(), recheck));
  const last = await lastOf(await openEvents(url, { body: '{}' }));
  expect(last.errors).toEqual([{ message: 'Log in again.', extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(answers).toEqual([]);
});

test('a client that goes before it is let in takes no room', async () => {
  const subscriptions = open();
  const left = new Promise<ServerResponse>((resolve) => {
    void serve((_request, response) => response.once('close', () => resolve(response))).then(async (url) => {
      const client = new AbortController();
      const asked = fetch(url, { signal: client.signal }).catch(() => undefined);
      await once(server!, 'request');
      client.abort();
      await asked;
    });
  });
  const response = await left;
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(() => subscriptions.roomFor(response, callerNamed('a viewer', true)).enter()).not.toThrow();
  }
});

test('strangers cannot take all the room, nor an address more than its share of theirs', () => {
  const subscriptions = open(2);
  function turned(key: string, loggedIn: boolean) {
    try {
      const response = new ServerResponse(new IncomingMessage(new Socket()));
      subscriptions.roomFor(response, callerNamed(key, loggedIn)).enter();
      return null;
    } catch (error) {
      return (error as GraphQLError).extensions.code;
    }
  }
  expect([1, 2, 3].map(() => turned('address a', false))).toEqual([null, null, 'TOO_MANY_SUBSCRIPTIONS']);
  expect(['b', 'c', 'd', 'e'].map((each) => turned(each, false))).toEqual([null, null, null, 'OVERLOADED']);
  expect(['f', 'g', 'h', 'i', 'j', 'k'].map((each) => turned(each, true))).toEqual([
    null,
    null,
    null,
    null,
    null,
    'OVERLOADED',
  ]);
});
