import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { openHttpClient } from './open-http-client.ts';
import { ask } from '../../test/tools/scripted-subgraph.ts';

const CLIENT_HELLO = 0x16;

test.each([
  ['http:', 'P'.charCodeAt(0)],
  ['https:', CLIENT_HELLO],
])('%s is what is spoken', async (protocol, expected) => {
  let first: number | undefined;
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', ([byte]) => {
        first = byte;
        socket.destroy();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  {
    await using client = openHttpClient(new URL(`${protocol}//127.0.0.1:${port}/`), { connections: 1, connectMs: 500 });
    await expect(ask(client)).rejects.toMatchObject({ name: 'SubgraphError', kind: 'unreachable' });
  }
  expect(first).toBe(expected);
  server.close();
});
