import { Semaphore } from '#kernel/concurrency/semaphore.ts';
import { callPatience } from './patience.ts';
import { isLockTimeout, NoPlaceError } from './trouble.ts';

/**
 * Keeps one kind of statement from taking all connections: each kind has so many at most. After one that waited for a
 * lock in vain, whoever waits behind it is refused at once, and for a moment a single statement of its kind goes on
 * trying while others are refused. That ends with the first that succeeds, and with the moment: a lock that is long
 * gone must not refuse anybody.
 */
export interface Bulkheads {
  run<T>(kind: string, work: () => Promise<T>): Promise<T>;
}

export interface BulkheadsOptions {
  /** Statements of one kind at a time. */
  readonly limit: number;
  /** How long the others wait, and how long a lock that was met is taken for held. */
  readonly waitMs: number;
}

interface Bulkhead {
  readonly semaphore: Semaphore;
  /** Those inside and those who wait. */
  users: number;
}

const LOCKED = 'What the statement reads is locked.';
const BUSY = 'Statements of this kind wait for each other.';

export function openBulkheads({ limit, waitMs }: BulkheadsOptions): Bulkheads {
  const bulkheads = new Map<string, Bulkhead>();
  /** Until when a kind is taken for locked, on the clock of `performance.now()`. */
  const lockedUntil = new Map<string, number>();

  function isLocked(kind: string): boolean {
    const until = lockedUntil.get(kind);
    if (until === undefined) {
      return false;
    }
    if (until > performance.now()) {
      return true;
    }
    lockedUntil.delete(kind);
    return false;
  }

  async function runHolding<T>(kind: string, semaphore: Semaphore, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      lockedUntil.delete(kind);
      return result;
    } catch (error) {
      if (isLockTimeout(error)) {
        lockedUntil.set(kind, performance.now() + waitMs);
        // They would meet the same lock one after another, and time out while their turn comes.
        semaphore.rejectWaiting(new NoPlaceError(LOCKED));
      }
      throw error;
    } finally {
      semaphore.release();
    }
  }

  return {
    async run(kind, work) {
      const bulkhead = bulkheads.get(kind) ?? { semaphore: new Semaphore(limit), users: 0 };
      if (bulkhead.users > 0 && isLocked(kind)) {
        throw new NoPlaceError(LOCKED);
      }
      bulkheads.set(kind, bulkhead);
      bulkhead.users++;
      try {
        await bulkhead.semaphore.acquire(callPatience(waitMs, BUSY));
        return await runHolding(kind, bulkhead.semaphore, work);
      } finally {
        bulkhead.users--;
        if (bulkhead.users === 0) {
          bulkheads.delete(kind);
        }
      }
    },
  };
}
