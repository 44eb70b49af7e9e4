import { openTurns, type Turns } from '../collections/turns.ts';
import { isLockTimeout, NoPlaceError } from './trouble.ts';

/**
 * Keeps one kind of statement from taking all connections: each kind has so many at most, and one that waited for a
 * lock in vain is refused at once for a moment; then one statement tries.
 */
export interface Lanes {
  run<T>(kind: string, work: () => Promise<T>): Promise<T>;
}

export interface LanesOptions {
  /** Statements of one kind at a time. */
  readonly most: number;
  /** How long the others wait. */
  readonly waitMs: number;
  /** How long a kind is refused after it waited for a lock in vain. */
  readonly refusedMs: number;
}

interface Lane {
  readonly turns: Turns;
  inside: number;
}

export function openLanes({ most, waitMs, refusedMs }: LanesOptions): Lanes {
  const lanes = new Map<string, Lane>();
  const refusedUntil = new Map<string, number>();

  const refuseLocked = (kind: string): void => {
    const until = refusedUntil.get(kind);
    if (until === undefined) return;
    if (Date.now() < until) throw new NoPlaceError('What the statement reads is locked.');
    // This one tries; the others wait for what comes of it.
    refusedUntil.set(kind, Date.now() + refusedMs);
  };

  return {
    async run(kind, work) {
      refuseLocked(kind);
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
          refusedUntil.delete(kind);
          return result;
        } finally {
          leave();
        }
      } catch (error) {
        if (isLockTimeout(error)) refusedUntil.set(kind, Date.now() + refusedMs);
        throw error;
      } finally {
        lane.inside--;
        if (lane.inside === 0) lanes.delete(kind);
      }
    },
  };
}
