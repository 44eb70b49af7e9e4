/** More wait for the semaphore already than may. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** Listens for the end of the caller's patience; returns the way to stop listening. */
export type OnCancel = (cancel: (reason: unknown) => void) => () => void;

interface Waiter {
  grant(): void;
  reject(reason: unknown): void;
}

/**
 * Lets so many work at a time. The others wait, first come, first served, as many as the queue holds; a waiter that is
 * cancelled leaves the queue at once, so its place is never granted to nobody.
 */
export class Semaphore {
  readonly #permits: number;
  readonly #queueLimit: number;
  readonly #queue = new Set<Waiter>();
  #held = 0;

  /** @param queueLimit how many may wait */
  constructor(permits: number, queueLimit = Number.POSITIVE_INFINITY) {
    this.#permits = permits;
    this.#queueLimit = queueLimit;
  }

  /** Permits that are held. */
  get held(): number {
    return this.#held;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Takes a permit where one is free. Callers for whom a turn of promises is too much ask here first. */
  tryAcquire(): boolean {
    if (this.#held >= this.#permits) {
      return false;
    }
    this.#held++;
    return true;
  }

  /**
   * Settles once a permit is held, which `release` must give back, once.
   *
   * @param onCancel is asked only where the caller has to wait
   * @throws QueueFullError where too many wait already; else what `onCancel` or `rejectWaiting` is given
   */
  acquire(onCancel?: OnCancel): Promise<void> {
    if (this.tryAcquire()) {
      return Promise.resolve();
    }
    if (this.#queue.size >= this.#queueLimit) {
      return Promise.reject(new QueueFullError('Too many wait already.'));
    }
    return new Promise((resolve, reject) => {
      let stopListening: (() => void) | undefined;
      const waiter: Waiter = {
        grant: () => {
          stopListening?.();
          resolve();
        },
        reject: (reason) => {
          this.#queue.delete(waiter);
          stopListening?.();
          reject(reason as Error);
        },
      };
      this.#queue.add(waiter);
      stopListening = onCancel?.(waiter.reject);
    });
  }

  /** Hands the permit to whoever has waited longest. */
  release(): void {
    const [first] = this.#queue;
    if (first === undefined) {
      this.#held--;
      return;
    }
    this.#queue.delete(first);
    first.grant();
  }

  /** Sends away all who wait now. */
  rejectWaiting(reason: unknown): void {
    for (const waiter of [...this.#queue]) {
      waiter.reject(reason);
    }
  }
}
