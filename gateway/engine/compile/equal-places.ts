import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { FetchNode, Path, Requirement } from '../planner/plan.ts';
import { fragmentsOf, keysOf } from './keys.ts';
import { beforehand } from './join-later.ts';
import { operationField, operationOf } from './unite.ts';
import type { OrderedFetch } from './waves.ts';

/** Where in the answer, by keys from its root; lists and types left out. */
export type Place = string;

export const placeOf = (path: Path): Place =>
  path.flatMap((step) => (step.kind === 'field' ? [step.name] : [])).join('/');

/**
 * The places whose objects a lookup may make one of, where they are equal: nothing was delivered to them that the lookup
 * does not send, so that what one has and will get, the others have and get as well. A class of forty pupils
 * then holds one school, not forty.
 */
export function equalPlaces(ordered: readonly OrderedFetch[]): ReadonlySet<Place> {
  const lookups = ordered.flatMap(({ fetch: { target } }) => (target.kind === 'entities' ? target.lookups : []));
  const isPlain = lookups.every(
    ({ context, inputRewrites, outputRewrites }) => context.length + inputRewrites.length + outputRewrites.length === 0,
  );
  const renames = ordered.some(({ fetch: { target } }) => target.kind === 'root' && target.outputRewrites.length > 0);
  if (!isPlain || renames) {
    return new Set();
  }
  const places = lookups.flatMap(({ paths, requires }) => {
    const sent = new Set(['__typename', ...flatKeysOf(requires)]);
    return paths.filter((path) => deliveredTo(path, ordered).isSubsetOf(sent));
  });
  return new Set(places.map(placeOf));
}

/**
 * Whether all objects at a path are there before a fetch starts: whoever looks for them later finds the same.
 *
 * @param index of the fetch
 */
export function isSettled(path: Path, index: number, ordered: readonly OrderedFetch[]): boolean {
  const place = keysAlong(path);
  const last = place.at(-1) ?? '';
  const before = beforehand(index, ordered);
  return ordered.every(
    ({ fetch }, other) => before.has(other) || !deliveredBy(fetch, place.slice(0, -1)).includes(last),
  );
}

/** What a lookup reads of an object itself, whatever its type. */
function flatKeysOf(requires: readonly Requirement[]): readonly string[] {
  return requires.flatMap((requirement) =>
    requirement.kind === 'type'
      ? flatKeysOf(requirement.selections)
      : requirement.selections === undefined
        ? [requirement.read]
        : [],
  );
}

/** The keys that the objects at a path came with; what lookups of these very objects add depends on those alone. */
export function deliveredTo(path: Path, ordered: readonly OrderedFetch[]): ReadonlySet<string> {
  const place = keysAlong(path);
  return new Set(ordered.flatMap(({ fetch }) => deliveredBy(fetch, place, isPassed)));
}

const isPassed = (rest: readonly string[]) => rest.length > 0;

/** The keys that a fetch brings to the objects at a place. */
function deliveredBy(
  { target, document }: FetchNode,
  place: readonly string[],
  counts: (rest: readonly string[]) => boolean = () => true,
): readonly string[] {
  const bases =
    target.kind === 'root'
      ? [{ base: target.path, selectionSet: operationOf(document).selectionSet }]
      : target.lookups.flatMap(({ alias, paths }) =>
          paths.map((base) => ({ base, selectionSet: operationField(document, alias).selectionSet })),
        );
  return bases.flatMap(({ base, selectionSet }) => {
    const rest = below(place, keysAlong(base));
    return selectionSet === undefined || rest === undefined || !counts(rest)
      ? []
      : keysUnder(selectionSet, document, rest);
  });
}

const keysAlong = (path: Path): readonly string[] => path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));

/** The rest of the way from a base; undefined where the base is not on it. */
function below(place: readonly string[], base: readonly string[]): readonly string[] | undefined {
  return base.length <= place.length && base.every((key, index) => place[index] === key)
    ? place.slice(base.length)
    : undefined;
}

function keysUnder(
  selectionSet: SelectionSetNode,
  document: DocumentNode,
  [key, ...rest]: readonly string[],
): readonly string[] {
  return key === undefined
    ? keysOf(selectionSet, document)
    : selectionsOf(selectionSet, document, key).flatMap((inner) => keysUnder(inner, document, rest));
}

function selectionsOf({ selections }: SelectionSetNode, document: DocumentNode, key: string): SelectionSetNode[] {
  return selections.flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return (selection.alias ?? selection.name).value === key && selection.selectionSet !== undefined
          ? [selection.selectionSet]
          : [];
      case Kind.INLINE_FRAGMENT:
        return selectionsOf(selection.selectionSet, document, key);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragmentsOf(document).find(({ name }) => name.value === selection.name.value);
        return fragment === undefined ? [] : selectionsOf(fragment.selectionSet, document, key);
      }
      default:
        return selection satisfies never;
    }
  });
}
