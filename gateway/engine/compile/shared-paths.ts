import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { type FetchNode, type ScheduledFetch, type Path, type Requirement, responseKeysOf } from '../planner/plan.ts';
import { transitiveDependencies } from './join-later-fetches.ts';
import { fragmentsOf } from './response-keys.ts';
import { operationField, operationOf } from './batch-fetches.ts';

/** A path as text: response keys from the root; lists and types are left out. */
export type PathKey = string;

export const pathKeyOf = (path: Path): PathKey => responseKeysOf(path).join('/');

/** What the plan tells of the paths of a response before anything is fetched. */
export interface PathFacts {
  /**
   * The paths at which a lookup may replace equal objects by one. Two objects with equal representations can differ
   * only in keys that the lookup does not send. Where no fetch delivers any such key, equal representations mean equal
   * objects, now and after every later merge: so one object can stand for all. A class of forty pupils then holds one
   * school, not forty.
   */
  readonly shareable: ReadonlySet<PathKey>;
  /** The keys that the objects at a path come with; lookups on these objects depend on those alone. */
  deliveredTo(path: Path): ReadonlySet<string>;
  /** True where all objects at a path are there before a fetch starts, so that later lookups find the same ones. */
  isSettled(path: Path, fetch: number): boolean;
}

export function analysePaths(ordered: readonly ScheduledFetch[]): PathFacts {
  const deliveries = ordered.map(({ fetch }) => deliveriesOf(fetch));
  const all = deliveries.flat();
  const earlier = new Map<number, ReadonlySet<number>>();
  const before = (fetch: number): ReadonlySet<number> => {
    const known = earlier.get(fetch) ?? transitiveDependencies(fetch, ordered);
    earlier.set(fetch, known);
    return known;
  };
  const deliveredTo = (path: Path): ReadonlySet<string> => {
    const place = responseKeysOf(path);
    const passing = all.filter(({ base }) => base.length < place.length);
    return new Set(passing.flatMap((delivery) => [...(keysAt(place, delivery)?.keys() ?? [])]));
  };
  return {
    shareable: findShareablePaths(ordered, deliveredTo),
    deliveredTo,
    isSettled(path, fetch) {
      const place = responseKeysOf(path);
      const last = place.at(-1) ?? '';
      const parent = place.slice(0, -1);
      return deliveries.every(
        (own, other) =>
          before(fetch).has(other) || !own.some((delivery) => keysAt(parent, delivery)?.has(last) === true),
      );
    },
  };
}

function findShareablePaths(
  ordered: readonly ScheduledFetch[],
  deliveredTo: PathFacts['deliveredTo'],
): ReadonlySet<PathKey> {
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
    return paths.filter((path) => deliveredTo(path).isSubsetOf(sent));
  });
  return new Set(places.map(pathKeyOf));
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

/** The response keys of a selection, whatever the type, each with those below it. */
type Keys = Map<string, Keys>;

interface Delivery {
  /** The path from which the keys go on. */
  readonly base: readonly string[];
  readonly keys: Keys;
}

function deliveriesOf({ target, document }: FetchNode): readonly Delivery[] {
  const fragments = new Map(fragmentsOf(document).map((fragment) => [fragment.name.value, fragment]));
  const keysIn = (selectionSet: SelectionSetNode | undefined): Keys => collectKeys(new Map(), selectionSet, fragments);
  if (target.kind === 'root') {
    return [{ base: responseKeysOf(target.path), keys: keysIn(operationOf(document).selectionSet) }];
  }
  return target.lookups.flatMap(({ alias, paths }) => {
    const keys = keysIn(operationField(document, alias).selectionSet);
    return paths.map((path) => ({ base: responseKeysOf(path), keys }));
  });
}

function collectKeys(
  keys: Keys,
  selectionSet: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Keys {
  for (const selection of selectionSet?.selections ?? []) {
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = (selection.alias ?? selection.name).value;
        keys.set(key, collectKeys(keys.get(key) ?? new Map(), selection.selectionSet, fragments));
        break;
      }
      case Kind.INLINE_FRAGMENT:
        collectKeys(keys, selection.selectionSet, fragments);
        break;
      case Kind.FRAGMENT_SPREAD:
        collectKeys(keys, fragments.get(selection.name.value)?.selectionSet, fragments);
        break;
      default:
        selection satisfies never;
    }
  }
  return keys;
}

/** The keys that a delivery brings to a path; undefined where it does not reach it. */
function keysAt(place: readonly string[], { base, keys }: Delivery): Keys | undefined {
  if (base.length > place.length || !base.every((key, index) => place[index] === key)) {
    return undefined;
  }
  let reached: Keys | undefined = keys;
  for (let index = base.length; index < place.length && reached !== undefined; index++) {
    reached = reached.get(place[index] as string);
  }
  return reached;
}
