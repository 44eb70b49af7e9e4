import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import { omitFields } from '../planner/omit-fields.ts';
import { type EntityLookup, mapFetches, type FetchNode, type PlanNode, type Requirement } from '../planner/plan.ts';
import type { Abstractions } from '../graph/abstractions.ts';
import { requirementsOf, typesThatSelect } from './interface-object.ts';
import { fragmentsOf, selectedKeys } from './response-keys.ts';
import { operationField, operationOf } from './batch-fetches.ts';

/**
 * A lookup of an interface's object serves all types behind the interface, and planners ask it of each type for all
 * that is wanted of any. A field that fails where nobody wants it would take the wanted ones along. So types of
 * which different fields are wanted get lookups of their own; they still travel in one request.
 */
export function splitLookupsByType(
  plan: PlanNode,
  operation: NormalisedOperation,
  abstractions: Abstractions,
): PlanNode {
  return mapFetches(plan, (fetch) => {
    if (fetch.target.kind !== 'entities') {
      return fetch;
    }
    const split = fetch.target.lookups.map((lookup) => splitLookup(lookup, fetch, operation, abstractions));
    if (split.every((lookups) => lookups.length === 1 && lookups[0]?.unselected.length === 0)) {
      const lookups = split.flatMap((asked) => asked.map(({ lookup }) => lookup));
      return { ...fetch, target: { kind: 'entities', lookups } };
    }
    return { kind: 'parallel', nodes: split.flat().map((asked) => isolateLookup(asked, fetch)) };
  });
}

interface SplitLookup {
  readonly lookup: EntityLookup;
  /** Fields of the lookup's selection that are not wanted of its types. */
  readonly unselected: readonly FieldNode[];
}

function splitLookup(
  original: EntityLookup,
  { document, id }: FetchNode,
  operation: NormalisedOperation,
  abstractions: Abstractions,
): readonly SplitLookup[] {
  const { selectionSet } = operationField(document, original.alias);
  const [fragment, ...others] = selectionSet?.selections ?? [];
  const object = fragment?.kind === Kind.INLINE_FRAGMENT ? fragment.typeCondition?.name.value : undefined;
  if (
    fragment?.kind !== Kind.INLINE_FRAGMENT ||
    others.length > 0 ||
    !object ||
    !abstractions.isInterfaceObject(object)
  ) {
    return [{ lookup: original, unselected: [] }];
  }
  const keys = selectedKeys(fragment.selectionSet, document);
  const lookup = { ...original, requires: requirementsOf(original, keys, operation) };
  const fields = fieldsOf(fragment.selectionSet, object, document);
  const concrete = lookup.requires.every((each) => each.kind === 'type' && !abstractions.isAbstract(each.name));
  if (!concrete || id !== undefined || fields === undefined) {
    return [{ lookup, unselected: [] }];
  }
  const wantedOf = fields.map(({ alias, name }) =>
    typesThatSelect((alias ?? name).value, lookup.paths, operation, object),
  );
  const isWanted = (type: string, index: number): boolean => {
    const types = wantedOf[index] ?? [];
    return types.length === 0 || types.some((each) => each === object || abstractions.matches(each, type));
  };
  const groups = Map.groupBy(lookup.requires, (requirement) =>
    fields.flatMap((_, index) => (isWanted(nameOf(requirement), index) ? [] : [index])).join(),
  );
  return [...groups].map(([, requires]) => ({
    lookup: { ...lookup, requires },
    unselected: fields.filter((_, index) => !isWanted(nameOf(requires[0]), index)),
  }));
}

/** The fields right at an object of that type; `undefined` where some are asked under another type. */
function fieldsOf({ selections }: SelectionSetNode, type: string, document: DocumentNode): FieldNode[] | undefined {
  const fields: FieldNode[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      fields.push(selection);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragmentsOf(document).find(({ name }) => name.value === selection.name.value);
    const inner =
      fragment?.typeCondition?.name.value === type ? fieldsOf(fragment.selectionSet, type, document) : undefined;
    if (inner === undefined) {
      return undefined;
    }
    fields.push(...inner);
  }
  return fields;
}

const nameOf = (requirement: Requirement | undefined): string => (requirement?.kind === 'type' ? requirement.name : '');

/** A request of its own, until requests that wait for the same are united. */
function isolateLookup({ lookup, unselected }: SplitLookup, fetch: FetchNode): FetchNode {
  const field = operationField(fetch.document, lookup.alias);
  const others = operationOf(fetch.document).selectionSet.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection !== field,
  );
  return { ...omitFields(fetch, [...others, ...unselected]), target: { kind: 'entities', lookups: [lookup] } };
}
