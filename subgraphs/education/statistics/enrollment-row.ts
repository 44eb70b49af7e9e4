import type { Group, ProtectedGroup } from './protect.ts';

/** A group as the public sees it. */
export interface StatisticsRow extends Group {
  readonly count: number | null;
  /** Per cent with two decimals, rounded half up. */
  readonly onlineShare: number | null;
}

export function toldOf({ schoolYear, level, communeId, count, online, withheld }: ProtectedGroup): StatisticsRow {
  const group = { schoolYear, level, communeId };
  if (withheld) {
    return { ...group, count: null, onlineShare: null };
  }
  return { ...group, count, onlineShare: Math.round((online * 10_000) / count) / 100 };
}
