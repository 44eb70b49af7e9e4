import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLID,
  Kind,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { fragmentsOf } from './response-keys.ts';
import { operationOf } from './batch-fetches.ts';

/**
 * Whether a response may have lost digits where they count: in ids, and in custom scalars, whose values may be
 * anything. The check looks at those paths alone, so that only responses with such numbers are parsed again.
 */
export type LosesDigits = (data: unknown) => boolean;

/** What is looked at in an object, by response key. */
interface NumberPaths {
  readonly ids: Set<string>;
  readonly scalars: Set<string>;
  readonly inner: Map<string, NumberPaths>;
}

/** By the names of fields: fetches have fields that clients do not know. */
export interface ExactFields {
  readonly ids: ReadonlySet<string>;
  readonly scalars: ReadonlySet<string>;
}

/** Reads the whole supergraph, because subgraphs exchange fields that clients never see. */
export function readExactFields({ definitions }: DocumentNode): ExactFields {
  const ids = new Set<string>();
  const scalars = new Set<string>();
  const own = new Set(
    definitions.flatMap((each) => (each.kind === Kind.SCALAR_TYPE_DEFINITION ? [each.name.value] : [])),
  );
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    for (const { name, type } of definition.fields ?? []) {
      const named = nameOf(type);
      if (named === GraphQLID.name) {
        ids.add(name.value);
      } else if (own.has(named)) {
        scalars.add(name.value);
      }
    }
  }
  return { ids, scalars };
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

export function compileLosesDigits(document: DocumentNode, exact: ExactFields): LosesDigits {
  const fragments = new Map(fragmentsOf(document).map((fragment) => [fragment.name.value, fragment]));
  return compileCheck(collectNumberPaths(empty(), operationOf(document).selectionSet, fragments, exact));
}

const empty = (): NumberPaths => ({ ids: new Set(), scalars: new Set(), inner: new Map() });

function collectNumberPaths(
  places: NumberPaths,
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  exact: ExactFields,
): NumberPaths {
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) {
      const set =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (set !== undefined) {
        collectNumberPaths(places, set, fragments, exact);
      }
      continue;
    }
    const key = (selection.alias ?? selection.name).value;
    if (selection.selectionSet !== undefined) {
      const inner = places.inner.get(key) ?? empty();
      places.inner.set(key, collectNumberPaths(inner, selection.selectionSet, fragments, exact));
    } else if (exact.scalars.has(selection.name.value)) {
      places.scalars.add(key);
    } else if (exact.ids.has(selection.name.value)) {
      places.ids.add(key);
    }
  }
  return places;
}

const NEVER: LosesDigits = () => false;

function compileCheck({ ids, scalars, inner }: NumberPaths): LosesDigits {
  const below = [...inner]
    .map(([key, places]) => [key, compileCheck(places)] as const)
    .filter(([, losesDigits]) => losesDigits !== NEVER);
  if (ids.size === 0 && scalars.size === 0 && below.length === 0) {
    return NEVER;
  }
  const idKeys = [...ids];
  const scalarKeys = [...scalars];
  const inObject = (object: Readonly<Record<string, unknown>>): boolean =>
    scalarKeys.some((key) => mayBeNumber(object[key])) ||
    idKeys.some((key) => mayBeLongNumber(object[key])) ||
    below.some(([key, losesDigits]) => losesDigits(object[key]));
  const losesDigits: LosesDigits = (value) => {
    if (Array.isArray(value)) {
      return value.some(losesDigits);
    }
    return typeof value === 'object' && value !== null && inObject(value as Readonly<Record<string, unknown>>);
  };
  return losesDigits;
}

function mayBeNumber(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(mayBeNumber);
  }
  return typeof value === 'number' || (typeof value === 'object' && value !== null);
}

function mayBeLongNumber(value: unknown): boolean {
  return typeof value === 'number' ? !Number.isSafeInteger(value) : Array.isArray(value) && value.some(mayBeLongNumber);
}
