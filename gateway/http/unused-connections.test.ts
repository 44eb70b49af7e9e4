import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { watchUnused } from './unused-connections.ts';
import { withRoom } from '../../test/tools/patience.ts';

test(
  'a server closes at once, though a browser holds a connection that it has not used yet',
  async () => {
    const app = fastify({ forceCloseConnections: 'idle' });
    const endUnused = watchUnused(app.server);
    app.addHook('preClose', async () => endUnused());
    app.get('/', () => 'here');
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const ahead = connect(port, '127.0.0.1');
    await once(ahead, 'connect');
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(await answer.text()).toBe('here');
    const closed = once(ahead, 'close');
    await app.close();
    await closed;
  },
  withRoom(10_000),
);
