import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { openPoster } from './post.ts';
import { ask } from './scripted-department.ts';

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
    await using poster = openPoster(new URL(`${protocol}//127.0.0.1:${port}/`), { connections: 1, connectMs: 500 });
    await expect(ask(poster)).rejects.toMatchObject({ name: 'CallFailure', kind: 'unreachable' });
  }
  expect(first).toBe(expected);
  server.close();
});
