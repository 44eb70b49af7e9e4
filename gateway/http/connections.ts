import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionLimits {
  /** Open at most; beyond them, the one that has been idle for longest goes. */
  readonly maxConnections: number;
  /** Requests that a client may send on one connection before it has their answers (pipelining). */
  readonly maxRequestsPerConnection: number;
  /** A client that has not taken its answer, or some of it, for so long is given up. */
  readonly stalledMs: number;
}

export interface Connections {
  /** Lets a request proceed once those before it on its connection have been answered; at once where there are none. */
  enter(request: IncomingMessage, response: ServerResponse, proceed: () => void): void;
  /** True while nothing of an answer has been written that bytes of our own would break into. */
  mayWrite(socket: Socket): boolean;
}

interface Held {
  /** Requests that have not been answered. */
  open: number;
  last: ServerResponse | undefined;
  /** How much the client had taken when it was last seen to take something, and how many looks ago that was. */
  sent: number;
  idleLooks: number;
}

/** So many bytes are something: less could be had from a client that only keeps its connection. */
const SOME_BYTES = 16_384;
const LOOK_MS = 1_000;

/**
 * Answers on one connection go out in order, so requests behind one another are carried out in order too: a connection
 * has one place among the requests under way, however many it sends.
 */
export function watchConnections(server: Server, limits: ConnectionLimits): Connections {
  const { maxConnections, maxRequestsPerConnection, stalledMs } = limits;
  const held = new Map<Socket, Held>();

  const makeRoom = (): void => {
    for (const [socket, { open }] of held) {
      if (held.size <= maxConnections) {
        return;
      }
      if (open === 0) {
        held.delete(socket);
        socket.destroy();
      }
    }
  };
  server.on('connection', (socket) => {
    held.set(socket, { open: 0, last: undefined, sent: 0, idleLooks: 0 });
    socket.once('close', () => held.delete(socket));
    if (held.size > maxConnections) {
      makeRoom();
      if (held.size > maxConnections) {
        socket.destroy();
      }
    }
  });

  // Looks are counted, not seconds: while we are busy ourselves, no client can take anything, and none is to blame.
  const everyMs = Math.min(LOOK_MS, stalledMs / 5);
  const mostIdleLooks = Math.ceil(stalledMs / everyMs);
  const endStalled = (): void => {
    for (const [socket, state] of held) {
      const sent = sentOver(socket);
      if (socket.writableLength === 0 || sent - state.sent >= SOME_BYTES) {
        state.sent = sent;
        state.idleLooks = 0;
      } else if (++state.idleLooks >= mostIdleLooks) {
        socket.destroy();
      }
    }
  };
  const sweep = setInterval(endStalled, everyMs).unref();
  server.once('close', () => clearInterval(sweep));

  return {
    enter({ socket }, response, proceed) {
      const state = held.get(socket);
      if (state === undefined) {
        return proceed();
      }
      state.open++;
      if (state.open > maxRequestsPerConnection) {
        socket.destroy();
        return;
      }
      const before = state.last;
      state.last = response;
      response.once('close', () => {
        state.open--;
        if (state.last === response) {
          state.last = undefined;
          // The order of the map is that of their last use.
          if (held.delete(socket)) {
            held.set(socket, state);
          }
        }
      });
      if (before === undefined) {
        return proceed();
      }
      before.once('close', () => socket.destroyed || proceed());
    },
    mayWrite(socket) {
      const { open, last } = held.get(socket) ?? { open: 0, last: undefined };
      return socket.writable && (open === 0 || (open === 1 && last?.headersSent === false));
    },
  };
}

/** What Node's own time-outs look at too: one long answer is one write, and only its handle tells how far it has come. */
interface StreamHandle {
  readonly bytesWritten: number;
  readonly writeQueueSize: number;
}

/** Bytes that the client's side has taken, or the system for it. */
function sentOver(socket: Socket): number {
  const { _handle: handle } = socket as Socket & { readonly _handle?: StreamHandle | null };
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
