import { type FetchNode, type ScheduledFetch, type Path, type Requirement, responseKeysOf } from '../planner/plan.ts';
import { selectedKeys } from './response-keys.ts';
import { operationField, operationOf } from './batch-fetches.ts';

/** Response keys from the root; lists and type conditions are left out, since planners differ in those. */
type Keys = readonly string[];

/**
 * Prunes the dependencies of each fetch to the fetches whose data it reads. The tree of a plan says "after all of
 * those" where one of them would do, so that a slow subgraph held up fetches that had no need of it.
 */
export function pruneDependencies(ordered: readonly ScheduledFetch[]): readonly ScheduledFetch[] {
  if (ordered.some(({ fetch, deferId }) => fetch.mutation || deferId !== 0)) {
    return ordered;
  }
  const supplied = ordered.map(({ fetch }) => suppliedBy(fetch));
  const earlier: ReadonlySet<number>[] = [];
  return ordered.map((entry) => {
    const all = new Set(entry.after.flatMap((index) => [index, ...(earlier[index] ?? [])]));
    earlier.push(all);
    const needed = neededBy(entry.fetch);
    const after = [...all]
      .filter((index) => needed === 'unknown' || suppliesAny(supplied[index] ?? 'unknown', needed))
      .toSorted((one, other) => one - other);
    return after.length === 0 ? entry : { ...entry, after };
  });
}

function suppliesAny(supplied: readonly Keys[] | 'unknown', needed: readonly Keys[]): boolean {
  return (
    supplied === 'unknown' ||
    supplied.some((keys) => needed.some((path) => keys.every((key, index) => path[index] === key)))
  );
}

/** The keys that a fetch supplies, down to the first key under each of its paths: whatever lies below came with it. */
function suppliedBy({ target, document }: FetchNode): readonly Keys[] | 'unknown' {
  if (target.kind === 'root') {
    const at = responseKeysOf(target.path);
    return target.outputRewrites.length > 0
      ? 'unknown'
      : selectedKeys(operationOf(document).selectionSet, document).map((key) => [...at, key]);
  }
  if (target.lookups.some(({ outputRewrites }) => outputRewrites.length > 0)) {
    return 'unknown';
  }
  return target.lookups.flatMap(({ alias, paths }) => {
    const { selectionSet } = operationField(document, alias);
    const keys = selectionSet === undefined ? [] : selectedKeys(selectionSet, document);
    return paths.flatMap((path) => keys.map((key) => [...responseKeysOf(path), key]));
  });
}

/** The keys that a fetch reads: its paths, their types and its representations. */
function neededBy({ target }: FetchNode): readonly Keys[] | 'unknown' {
  if (target.kind === 'root') {
    return typedAlong(target.path);
  }
  if (target.lookups.some(({ context, inputRewrites }) => context.length > 0 || inputRewrites.length > 0)) {
    return 'unknown';
  }
  return target.lookups.flatMap(({ paths, requires }) =>
    paths.flatMap((path) => [...typedAlong(path), ...requiredAt(responseKeysOf(path), requires)]),
  );
}

/** The keys of a path, and `__typename` at each of its type conditions. */
function typedAlong(path: Path): Keys[] {
  const types = path.flatMap(({ kind }, index) => (kind === 'types' ? [index] : []));
  return [responseKeysOf(path), ...types.map((index) => [...responseKeysOf(path.slice(0, index)), '__typename'])];
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
