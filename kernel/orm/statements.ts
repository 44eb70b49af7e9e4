import { AsyncLocalStorage } from 'node:async_hooks';
import type { Duplex } from 'node:stream';
import { Client } from 'pg';
import { cancelBackend } from './cancel.ts';

/** Statements run on behalf of one call; filled while the call runs. */
export interface StatementCount {
  statements: number;
}

/** What a call has under way in its database. */
interface Work {
  readonly count: StatementCount;
  readonly running: Map<CountingClient, number>;
  stopped: boolean;
}

const works = new AsyncLocalStorage<Work>();

/** The SQL of one call, which can be stopped. */
export interface CallStatements {
  /** Runs `work`; every SQL statement it leads to, in whatever promise, is counted. */
  run<T>(work: () => T): T;
  /**
   * Cancels what runs and lets nothing new begin but rollbacks. Connections that were busy are given up: a
   * cancellation that comes late must not hit the statement of another call.
   */
  stop(): void;
}

export function callStatements(count: StatementCount): CallStatements {
  const work: Work = { count, running: new Map(), stopped: false };
  return {
    run: (act) => works.run(work, act),
    stop() {
      work.stopped = true;
      for (const client of work.running.keys()) client.interrupt();
    },
  };
}

type Callback = (error: Error | null, ...rest: unknown[]) => void;

/** A connection that tells each statement it sends to the call it belongs to. */
export class CountingClient extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    // A connection that is interrupted while no one listens must not take the process along.
    this.on('error', () => {});
    const send = this.query.bind(this) as (...words: unknown[]) => unknown;
    this.query = ((...words: unknown[]) => {
      const work = works.getStore();
      if (!work) return send(...words);
      work.count.statements++;
      if (work.stopped && !isRollback(words[0])) return refuse(words);
      return tracked(this, work, words, send);
    }) as typeof this.query;
  }

  /** Stops the statement that runs, and gives the connection up. */
  interrupt(): void {
    const { processID, secretKey, connection } = this as unknown as Inside;
    if (processID !== null) {
      cancelBackend({ host: this.host, port: this.port, processId: processID, secretKey });
    }
    connection.stream.destroy();
  }
}

/** What the driver has but does not declare. */
interface Inside {
  readonly processID: number | null;
  readonly secretKey: number;
  readonly connection: { readonly stream: Duplex };
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown } | undefined)?.text ?? '');
const isRollback = (statement: unknown): boolean => /^\s*rollback\b/i.test(textOf(statement));

/** Notes a statement as running until it has settled; streams of COPY are left alone. */
function tracked(
  client: CountingClient,
  { running }: Work,
  words: unknown[],
  send: (...words: unknown[]) => unknown,
): unknown {
  running.set(client, (running.get(client) ?? 0) + 1);
  const over = () => {
    const left = (running.get(client) ?? 1) - 1;
    if (left === 0) running.delete(client);
    else running.set(client, left);
  };
  const last = words.at(-1);
  if (typeof last === 'function') {
    const callback = last as Callback;
    return send(...words.slice(0, -1), (...results: Parameters<Callback>) => {
      over();
      callback(...results);
    });
  }
  const sent = send(...words);
  if (sent instanceof Promise) sent.then(over, over);
  else over();
  return sent;
}

function refuse(words: readonly unknown[]): unknown {
  const error = new Error('The call was given up before this statement.');
  const last = words.at(-1);
  if (typeof last !== 'function') return Promise.reject(error);
  process.nextTick(last as Callback, error);
  return undefined;
}
