import type { Joins } from '../../supergraph/joins.ts';
import type { ActiveLabels } from '../planner/planner.ts';

/** The labels of progressive `@override` that a supergraph knows. */
export interface Overrides {
  readonly labels: readonly string[];
  /** Ascending, each once. */
  readonly percentages: readonly number[];
}

export function readOverrides({ types }: Joins): Overrides {
  const fields = [...types.values()].flatMap((type) => [...type.fields.values()]);
  const all = new Set(fields.flatMap(({ joins }) => joins.flatMap(({ overrideLabel }) => overrideLabel || [])));
  const percentages = [...all].flatMap((label) => percentageOf(label) ?? []);
  return {
    labels: [...all].filter((label) => percentageOf(label) === undefined),
    percentages: percentages.toSorted((one, other) => one - other),
  };
}

function percentageOf(label: string): number | undefined {
  const number = label.match(/^percent\((.+)\)$/)?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * Names what is active in as few ways as possible: rolls between the same two percentages become one, because
 * operations with equal labels share a plan. `roll` is 0 to 100.
 */
export function activeLabels(known: Overrides, wanted: Iterable<string>, roll: number): ActiveLabels & { key: string } {
  const asked = new Set(wanted);
  const labels = known.labels.filter((label) => asked.has(label));
  const floor = known.percentages.findLast((percentage) => percentage <= roll) ?? 0;
  return { labels: new Set(labels), roll: floor, key: `${labels.join(' ')}|${floor}` };
}
