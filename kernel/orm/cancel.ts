import { connect } from 'node:net';

/** Where a connection's backend is reached, and the secret that proves the right to stop it. */
export interface Backend {
  readonly host: string;
  readonly port: number;
  readonly processId: number;
  readonly secretKey: number;
}

const CANCEL_REQUEST = 80_877_102;
const LENGTH = 16;

/**
 * PostgreSQL's CancelRequest: a connection of its own, sixteen bytes, no answer. It may come too late, so the
 * connection that it is for must not be used any more.
 */
export function cancelBackend({ host, port, processId, secretKey }: Backend): void {
  const message = Buffer.alloc(LENGTH);
  message.writeInt32BE(LENGTH, 0);
  message.writeInt32BE(CANCEL_REQUEST, 4);
  message.writeInt32BE(processId, 8);
  message.writeInt32BE(secretKey, 12);
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  socket.on('error', () => socket.destroy());
  socket.end(message);
}
