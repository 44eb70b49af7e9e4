import type { OrderedFetch } from '../planner/plan.ts';
import { addsNothing, canUnite, uniteFetches } from './unite.ts';

/**
 * Where a department is asked the same of an entity twice, and nobody waits for the first answer, it is asked once:
 * the later request takes the earlier one's places along. It asks for nothing that it would not have asked for
 * anyway, so it takes no longer than the two of them.
 */
export function joinLater(ordered: readonly OrderedFetch[]): readonly OrderedFetch[] {
  for (let index = 0; index < ordered.length; index++) {
    const later = laterFor(index, ordered);
    if (later !== undefined) {
      return joinLater(without(index, later, ordered));
    }
  }
  return ordered;
}

interface Joined {
  readonly index: number;
  readonly entry: OrderedFetch;
}

function laterFor(index: number, ordered: readonly OrderedFetch[]): Joined | undefined {
  const early = ordered[index] as OrderedFetch;
  if (!canUnite(early.fetch) || ordered.some(({ after, part }) => part !== 0 || after.includes(index))) {
    return undefined;
  }
  for (let at = index + 1; at < ordered.length; at++) {
    const late = ordered[at] as OrderedFetch;
    const waits = beforehand(at, ordered);
    if (!canUnite(late.fetch) || late.fetch.department !== early.fetch.department) {
      continue;
    }
    if (!early.after.every((each) => waits.has(each))) {
      continue;
    }
    if (addsNothing(early.fetch, late.fetch)) {
      return { index: at, entry: { ...late, fetch: uniteFetches([late.fetch, early.fetch]) } };
    }
  }
  return undefined;
}

/** Everything that is merged before a fetch starts. */
export function beforehand(index: number, ordered: readonly OrderedFetch[]): ReadonlySet<number> {
  const { after } = ordered[index] as OrderedFetch;
  return new Set(after.flatMap((earlier) => [earlier, ...beforehand(earlier, ordered)]));
}

function without(index: number, later: Joined, ordered: readonly OrderedFetch[]): readonly OrderedFetch[] {
  return ordered
    .with(later.index, later.entry)
    .toSpliced(index, 1)
    .map((entry) => ({ ...entry, after: entry.after.map((each) => (each > index ? each - 1 : each)) }));
}
