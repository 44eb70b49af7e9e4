import { graphError } from '#kernel/errors/graph-error.ts';
import type { QueueTicket } from '../planner.ts';

export interface FairQueueLimits {
  /** Waiting at most, of all callers and of one. */
  readonly most: number;
  readonly perCaller: number;
  readonly waitMs: number;
}

/** Work that is done one after another: callers take turns, whatever each has waiting. */
export interface FairQueue {
  /**
   * @throws GraphQLError OVERLOADED where too much waits already, or it waited too long
   * @throws NobodyWaits where all who wanted it have left when its turn comes
   */
  run<T>(turn: QueueTicket, work: () => Promise<T>): Promise<T>;
  readonly waiting: number;
}

/** All who wanted the plan have left. */
export class WaitersGone extends Error {
  override name = 'WaitersGone';
}

interface Entry {
  readonly turn: QueueTicket;
  begin(): void;
  end(cause: Error): void;
}

const RETRY_AFTER_MS = 1_000;

const overloaded = (sentence: string) =>
  graphError(
    'OVERLOADED',
    `${sentence} Operations that were asked before are answered as ever; try again in a moment.`,
    {
      retryAfterMs: RETRY_AFTER_MS,
    },
  );

export function openFairQueue({ most, perCaller, waitMs }: FairQueueLimits): FairQueue {
  /** In the order in which they have their turns. */
  const callers = new Map<string, Set<Entry>>();
  const urgent = new Set<Entry>();
  let waiting = 0;
  let busy = false;

  const leave = (entry: Entry, entries: Set<Entry>): void => {
    waiting -= entries.delete(entry) ? 1 : 0;
    if (entries.size === 0 && callers.get(entry.turn.caller) === entries) {
      callers.delete(entry.turn.caller);
    }
  };

  /** Those whose clients have left make room. */
  const sweep = (): void => {
    for (const entries of [...callers.values(), urgent]) {
      for (const entry of [...entries]) {
        if (!entry.turn.wanted()) {
          leave(entry, entries);
          entry.end(new WaitersGone('nobody waits for the plan any longer'));
        }
      }
    }
  };

  const next = (): void => {
    sweep();
    const [caller, first] = callers.entries().next().value ?? [];
    const entries = urgent.size > 0 ? urgent : first;
    const [entry] = entries ?? [];
    if (entries === undefined || entry === undefined) {
      busy = false;
      return;
    }
    leave(entry, entries);
    if (entries !== urgent && caller !== undefined && entries.size > 0) {
      callers.delete(caller);
      callers.set(caller, entries);
    }
    entry.begin();
  };

  const enter = (turn: QueueTicket): Promise<void> => {
    if (!busy) {
      busy = true;
      return Promise.resolve();
    }
    const own = turn.urgent ? urgent : callers.get(turn.caller);
    if (!turn.urgent && (waiting >= most || (own?.size ?? 0) >= perCaller)) {
      sweep();
      const left = callers.get(turn.caller)?.size ?? 0;
      if (waiting >= most || left >= perCaller) {
        throw overloaded('Too many operations wait to be planned that were never asked before.');
      }
    }
    const entries = turn.urgent ? urgent : (callers.get(turn.caller) ?? new Set<Entry>());
    if (!turn.urgent) {
      callers.set(turn.caller, entries);
    }
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        leave(entry, entries);
        reject(overloaded(`The operation was not planned within ${waitMs} ms.`));
      }, waitMs);
      const entry: Entry = {
        turn,
        begin() {
          clearTimeout(late);
          resolve();
        },
        end(cause) {
          clearTimeout(late);
          reject(cause);
        },
      };
      entries.add(entry);
      waiting += 1;
    });
  };

  return {
    async run(turn, work) {
      await enter(turn);
      try {
        return await work();
      } finally {
        next();
      }
    },
    get waiting() {
      return waiting;
    },
  };
}
