import { Semaphore } from '#kernel/concurrency/semaphore.ts';
import type { Cancellation } from './cancellation.ts';
import { SubgraphError } from './subgraph-error.ts';

/** At most so many at once; a bounded number waits; the rest is shed while there is still strength to say so. */
export interface Bulkhead {
  /** `undefined` where there is room at once. Throws or rejects with a `SubgraphError`; else `leave` must follow. */
  enter(cancellation: Cancellation): Promise<void> | undefined;
  leave(): void;
  readonly inside: number;
  readonly waiting: number;
}

export interface BulkheadOptions {
  readonly limit: number;
  readonly queue: number;
  /** Told to those who are turned away. */
  readonly retryAfterMs: number;
}

export function openBulkhead({ limit, queue, retryAfterMs }: BulkheadOptions): Bulkhead {
  const semaphore = new Semaphore(limit, queue);
  return {
    enter(cancellation) {
      if (semaphore.tryAcquire()) {
        return undefined;
      }
      if (semaphore.waiting >= queue) {
        throw new SubgraphError('overloaded', retryAfterMs);
      }
      return semaphore.acquire((cancel) => cancellation.onCancel(() => cancel(cancellation.reason)));
    },
    leave: () => semaphore.release(),
    get inside() {
      return semaphore.held;
    },
    get waiting() {
      return semaphore.waiting;
    },
  };
}
