import { openTurns, type Turns } from '#kernel/concurrency/turns.ts';
import { isLockTimeout, NoPlaceError } from './trouble.ts';

/**
 * Keeps one kind of statement from taking all connections: each kind has so many at most, and of one that waited for a
 * lock in vain a single statement goes on trying, while the others are refused at once.
 */
export interface Lanes {
  run<T>(kind: string, work: () => Promise<T>): Promise<T>;
}

export interface LanesOptions {
  /** Statements of one kind at a time. */
  readonly most: number;
  /** How long the others wait. */
  readonly waitMs: number;
}

interface Lane {
  readonly turns: Turns;
  inside: number;
}

export function openLanes({ most, waitMs }: LanesOptions): Lanes {
  const lanes = new Map<string, Lane>();
  const locked = new Set<string>();

  return {
    async run(kind, work) {
      if (locked.has(kind) && lanes.has(kind)) {
        throw new NoPlaceError('What the statement reads is locked.');
      }
      const lane = lanes.get(kind) ?? { turns: openTurns(most), inside: 0 };
      lanes.set(kind, lane);
      lane.inside++;
      try {
        const leave = await lane.turns
          .next(() => AbortSignal.timeout(waitMs))
          .catch(() => {
            throw new NoPlaceError('Statements of this kind wait for each other.');
          });
        try {
          const result = await work();
          locked.delete(kind);
          return result;
        } finally {
          leave();
        }
      } catch (error) {
        if (isLockTimeout(error)) {
          locked.add(kind);
        }
        throw error;
      } finally {
        lane.inside--;
        if (lane.inside === 0) {
          lanes.delete(kind);
        }
      }
    },
  };
}
