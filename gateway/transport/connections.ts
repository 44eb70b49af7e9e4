import { Connection } from './connection.ts';

export interface ConnectionsOptions {
  readonly host: string;
  readonly port: number;
  readonly connectMs: number;
}

/** The connections of one client: as many as there are calls at once, which the bulkhead limits. */
export interface Connections extends Disposable {
  /** One that was used before, the last one first, or a new one; null after the end. */
  take(): Connection | null;
  /** A new one; null after the end. */
  open(): Connection | null;
  readonly idle: number;
}

const SWEEP_MS = 500;

export function openConnections(options: ConnectionsOptions): Connections {
  const all = new Set<Connection>();
  const idle: Connection[] = [];
  let sweeping: NodeJS.Timeout | undefined;
  let disposed = false;

  // Nobody closes a client whose subgraph has moved: its connections go when they have been idle for long enough.
  const sweep = (): void => {
    const now = performance.now();
    for (const connection of [...idle]) {
      if (connection.idleUntil <= now) {
        connection.close();
      } else {
        connection.rest();
      }
    }
    if (idle.length > 0) {
      return;
    }
    clearInterval(sweeping);
    sweeping = undefined;
  };
  const onIdle = (connection: Connection, idleMs: number): void => {
    connection.idleUntil = performance.now() + idleMs;
    idle.push(connection);
    sweeping ??= setInterval(sweep, SWEEP_MS).unref();
  };
  const onClosed = (connection: Connection): void => {
    all.delete(connection);
    const at = idle.indexOf(connection);
    if (at !== -1) {
      idle.splice(at, 1);
    }
  };
  const given = { ...options, onIdle, onClosed };

  const open = (): Connection | null => {
    if (disposed) {
      return null;
    }
    const connection = new Connection(given);
    all.add(connection);
    return connection;
  };

  return {
    open,
    take() {
      const now = performance.now();
      for (let last = idle.pop(); last !== undefined; last = idle.pop()) {
        if (last.idleUntil > now) {
          return last;
        }
        last.close();
      }
      return open();
    },
    get idle() {
      return idle.length;
    },
    [Symbol.dispose]() {
      disposed = true;
      clearInterval(sweeping);
      for (const connection of all) {
        connection.close();
      }
    },
  };
}
