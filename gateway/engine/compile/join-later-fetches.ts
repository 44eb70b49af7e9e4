import type { ScheduledFetch } from '../planner/plan.ts';
import { isCoveredBy, canBatch, batchFetches } from './batch-fetches.ts';

/**
 * Joins a fetch into a later one of the same subgraph, where nothing waits for the first and the later one asks for
 * the same fields anyway. The later request takes the objects of the earlier one along, so it takes no longer than the
 * two of them did.
 */
export function joinLaterFetches(ordered: readonly ScheduledFetch[]): readonly ScheduledFetch[] {
  for (let index = 0; index < ordered.length; index++) {
    const later = findLaterFetch(index, ordered);
    if (later !== undefined) {
      return joinLaterFetches(withoutFetch(index, later, ordered));
    }
  }
  return ordered;
}

interface Joined {
  readonly index: number;
  readonly entry: ScheduledFetch;
}

function findLaterFetch(index: number, ordered: readonly ScheduledFetch[]): Joined | undefined {
  const early = ordered[index] as ScheduledFetch;
  if (!canBatch(early.fetch) || ordered.some(({ after, deferId }) => deferId !== 0 || after.includes(index))) {
    return undefined;
  }
  for (let at = index + 1; at < ordered.length; at++) {
    const late = ordered[at] as ScheduledFetch;
    const waits = transitiveDependencies(at, ordered);
    if (!canBatch(late.fetch) || late.fetch.subgraph !== early.fetch.subgraph) {
      continue;
    }
    if (!early.after.every((each) => waits.has(each))) {
      continue;
    }
    if (isCoveredBy(early.fetch, late.fetch)) {
      return { index: at, entry: { ...late, fetch: batchFetches([late.fetch, early.fetch]) } };
    }
  }
  return undefined;
}

/** All fetches that are merged before this one starts. */
export function transitiveDependencies(index: number, ordered: readonly ScheduledFetch[]): ReadonlySet<number> {
  const { after } = ordered[index] as ScheduledFetch;
  return new Set(after.flatMap((earlier) => [earlier, ...transitiveDependencies(earlier, ordered)]));
}

function withoutFetch(index: number, later: Joined, ordered: readonly ScheduledFetch[]): readonly ScheduledFetch[] {
  return ordered
    .with(later.index, later.entry)
    .toSpliced(index, 1)
    .map((entry) => ({ ...entry, after: entry.after.map((each) => (each > index ? each - 1 : each)) }));
}
