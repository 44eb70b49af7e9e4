import type { FetchNode, OrderedFetch, Path, Requirement } from '../planner/plan.ts';
import { keysOf } from './keys.ts';
import { operationField, operationOf } from './unite.ts';

/** Keys from the root of the answer; lists and type conditions left out, since planners differ in those. */
type Keys = readonly string[];

/**
 * Lets each fetch wait for the data that it reads and for nothing else. A plan's tree says "after all of those" where
 * one of them would do, so that a slow department held up steps that had no need of it.
 */
export function waitForData(ordered: readonly OrderedFetch[]): readonly OrderedFetch[] {
  if (ordered.some(({ fetch, part }) => fetch.mutation || part !== 0)) {
    return ordered;
  }
  const supplied = ordered.map(({ fetch }) => suppliedBy(fetch));
  const earlier: ReadonlySet<number>[] = [];
  return ordered.map((entry) => {
    const all = new Set(entry.after.flatMap((index) => [index, ...(earlier[index] ?? [])]));
    earlier.push(all);
    const needed = neededBy(entry.fetch);
    const after = [...all]
      .filter((index) => needed === 'unknown' || leadsTo(supplied[index] ?? 'unknown', needed))
      .toSorted((one, other) => one - other);
    return after.length === 0 ? entry : { ...entry, after };
  });
}

function leadsTo(supplied: readonly Keys[] | 'unknown', needed: readonly Keys[]): boolean {
  return (
    supplied === 'unknown' ||
    supplied.some((keys) => needed.some((path) => keys.every((key, index) => path[index] === key)))
  );
}

/** What a fetch brings, down to the first key at each of its places: whatever lies below came with it. */
function suppliedBy({ target, document }: FetchNode): readonly Keys[] | 'unknown' {
  if (target.kind === 'root') {
    const at = keysAlong(target.path);
    return target.outputRewrites.length > 0
      ? 'unknown'
      : keysOf(operationOf(document).selectionSet, document).map((key) => [...at, key]);
  }
  if (target.lookups.some(({ outputRewrites }) => outputRewrites.length > 0)) {
    return 'unknown';
  }
  return target.lookups.flatMap(({ alias, paths }) => {
    const { selectionSet } = operationField(document, alias);
    const keys = selectionSet === undefined ? [] : keysOf(selectionSet, document);
    return paths.flatMap((path) => keys.map((key) => [...keysAlong(path), key]));
  });
}

/** What must be there before a fetch can be sent: its places, their types and what represents them. */
function neededBy({ target }: FetchNode): readonly Keys[] | 'unknown' {
  if (target.kind === 'root') {
    return typedAlong(target.path);
  }
  if (target.lookups.some(({ context, inputRewrites }) => context.length > 0 || inputRewrites.length > 0)) {
    return 'unknown';
  }
  return target.lookups.flatMap(({ paths, requires }) =>
    paths.flatMap((path) => [...typedAlong(path), ...requiredAt(keysAlong(path), requires)]),
  );
}

function keysAlong(path: Path): Keys {
  return path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
}

/** A path, and the types that decide on the way. */
function typedAlong(path: Path): Keys[] {
  const types = path.flatMap(({ kind }, index) => (kind === 'types' ? [index] : []));
  return [keysAlong(path), ...types.map((index) => [...keysAlong(path.slice(0, index)), '__typename'])];
}

function requiredAt(at: Keys, requires: readonly Requirement[]): Keys[] {
  return [
    [...at, '__typename'],
    ...requires.flatMap((requirement) =>
      requirement.kind === 'type'
        ? requiredAt(at, requirement.selections)
        : requirement.selections === undefined
          ? [[...at, requirement.read]]
          : requiredAt([...at, requirement.read], requirement.selections),
    ),
  ];
}
