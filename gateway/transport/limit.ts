import { CallFailure } from './failure.ts';
import type { Ending } from './ending.ts';

/** At most so many at once; a bounded number waits; the rest is turned away while there is still strength to say so. */
export interface Limit {
  /** `undefined` where there is room at once. Throws or rejects with a `CallFailure`; else `leave` must follow. */
  enter(ending: Ending): Promise<void> | undefined;
  leave(): void;
  readonly inside: number;
  readonly waiting: number;
}

export interface LimitOptions {
  readonly most: number;
  readonly queue: number;
  /** Told to those who are turned away. */
  readonly retryAfterMs: number;
}

export function openLimit({ most, queue, retryAfterMs }: LimitOptions): Limit {
  let inside = 0;
  const waiting = new Set<() => void>();
  return {
    enter(ending) {
      if (inside < most) {
        inside++;
        return undefined;
      }
      if (waiting.size >= queue) {
        throw new CallFailure('overloaded', retryAfterMs);
      }
      return new Promise((resolve, reject) => {
        function enter() {
          stopWaiting();
          resolve();
        }
        const stopWaiting = ending.onEnd(() => {
          waiting.delete(enter);
          reject(ending.reason);
        });
        if (!ending.ended) {
          waiting.add(enter);
        }
      });
    },
    leave() {
      if (waiting.size === 0) {
        inside--;
        return;
      }
      const [next] = waiting;
      if (next !== undefined) {
        waiting.delete(next);
        next();
      }
    },
    get inside() {
      return inside;
    },
    get waiting() {
      return waiting.size;
    },
  };
}
