import { AsyncLocalStorage } from 'node:async_hooks';
import { GivenUpError } from './trouble.ts';

/** Statements run on behalf of one call; filled while the call runs. */
export interface StatementCount {
  statements: number;
}

/** A connection with a statement of the call under way. */
interface Busy {
  /** Asks the server to stop the statement. */
  cancel(): void;
  /** Ends the connection, whatever is under way on it. */
  giveUp(): void;
}

/** What a call has under way in its database. */
export interface Work {
  readonly count: StatementCount;
  readonly running: Map<Busy, number>;
  readonly signal: AbortSignal;
}

/** Time that a statement has to end after it was cancelled; a connection that takes longer is given up. */
export const CANCEL_MS = 250;

const works = new AsyncLocalStorage<Work>();

/** The call that the running code belongs to; undefined for what a department does of itself. */
export const currentWork = (): Work | undefined => works.getStore();

/** The SQL of one call, which can be stopped. */
export interface CallStatements {
  /** Runs `work`; every SQL statement it leads to, in whatever promise, is counted. */
  run<T>(work: () => T): T;
  /** Cancels what runs and lets nothing new begin but rollbacks. */
  stop(): void;
  /** Aborted once nobody waits any more. */
  readonly signal: AbortSignal;
}

export function callStatements(count: StatementCount): CallStatements {
  const given = new AbortController();
  const { signal } = given;
  const work: Work = { count, running: new Map(), signal };
  const cancelRunning = (): void => {
    if (work.running.size === 0) {
      return;
    }
    const cancelled = [...work.running.keys()];
    for (const busy of cancelled) {
      busy.cancel();
    }
    setTimeout(() => {
      for (const busy of cancelled) {
        if (work.running.has(busy)) {
          busy.giveUp();
        }
      }
    }, CANCEL_MS).unref();
  };
  return {
    signal,
    run: (act) => works.run(work, act),
    stop() {
      if (signal.aborted) {
        return;
      }
      given.abort(new GivenUpError());
      cancelRunning();
    },
  };
}
