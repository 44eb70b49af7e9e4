import { addMonths } from '#kernel/clock/calendar.ts';

/** Points of a licence without deductions. */
export const FULL_POINTS = 12;
const RESTORED_AFTER_MONTHS = 12;
const TEST_AFTER_MONTHS = 6;

/** A line of the ledger. */
export type PointEvent =
  | { readonly kind: 'DEDUCTION'; readonly decisionId: string; readonly on: string; readonly points: number }
  /** The test of knowledge was passed by someone without points. */
  | { readonly kind: 'RESTORATION'; readonly on: string };

export interface Points {
  readonly points: number;
  /** First day on which all points are back if nothing else happens; null where nothing is missing or a test must be passed. */
  readonly restoredOn: string | null;
  /** First day on which the test of knowledge may be taken; null where points are left. */
  readonly testFrom: string | null;
}

interface Step {
  readonly on: string;
  /** Null restores. */
  readonly deducted: number | null;
}

/** Of several violations in one decision only the one with most points counts. */
function steps(ledger: readonly PointEvent[], date: string): Step[] {
  const decisions = new Map<string, { on: string; deducted: number }>();
  const restorations: Step[] = [];
  for (const event of ledger) {
    if (event.on > date) {
      continue;
    }
    if (event.kind === 'RESTORATION') {
      restorations.push({ on: event.on, deducted: null });
    } else {
      const deducted = Math.max(event.points, decisions.get(event.decisionId)?.deducted ?? 0);
      decisions.set(event.decisionId, { on: event.on, deducted });
    }
  }
  const after = (one: Step, other: Step) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : Number(one.deducted ?? -1) - Number(other.deducted ?? -1);
  return [...decisions.values(), ...restorations].sort(after);
}

/**
 * Points on a date: twelve, less one deduction a decision from the day it takes effect; twelve again when
 * points were left and twelve months have passed since the last deduction; nothing comes back by itself
 * once none is left, until a test is passed, six months later at the earliest.
 * Source: Law 36/2024/QH15, article 58; Decree 168/2024/NĐ-CP, article 50.
 *
 * @param ledger in any order
 * @param date `YYYY-MM-DD`
 */
export function pointsOn(ledger: readonly PointEvent[], date: string): Points {
  let points = FULL_POINTS;
  let last: string | null = null;
  function restore(until: string) {
    if (last !== null && points > 0 && addMonths(last, RESTORED_AFTER_MONTHS) <= until) {
      points = FULL_POINTS;
    }
  }
  for (const { on, deducted } of steps(ledger, date)) {
    restore(on);
    if (deducted === null) {
      points = FULL_POINTS;
    } else {
      points = Math.max(0, points - deducted);
      last = on;
    }
  }
  restore(date);
  const missing = last !== null && points < FULL_POINTS;
  return {
    points,
    restoredOn: missing && points > 0 ? addMonths(last!, RESTORED_AFTER_MONTHS) : null,
    testFrom: missing && points === 0 ? addMonths(last!, TEST_AFTER_MONTHS) : null,
  };
}
