import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { EntityLookup, FetchNode, Requirement } from '../planner/plan.ts';
import { fragmentsOf } from './response-keys.ts';

interface BatchedLookup {
  lookup: EntityLookup;
  readonly selection: string;
  readonly fragments: readonly string[];
}

/** A lookup with values of ancestors becomes several lookups when it is executed, so it is never batched. */
export function canBatch({ target, mutation }: FetchNode): boolean {
  return !mutation && target.kind === 'entities' && target.lookups.every(({ context }) => context.length === 0);
}

/**
 * Batches several entity fetches to one subgraph into one request. Lookups that differ only in their paths become one.
 */
export function batchFetches(fetches: readonly FetchNode[]): FetchNode {
  const [first] = fetches;
  if (first === undefined) {
    throw new Error('expected at least one fetch');
  }
  if (fetches.length === 1) {
    return first;
  }
  const pieces = new Map<string, BatchedLookup>();
  const definitions = new Map<string, string>();
  fetches.forEach((fetch, index) => {
    const document = prefixFragments(fetch.document, `f${index}_`);
    const operation = operationOf(document);
    for (const definition of operation.variableDefinitions ?? []) {
      if (!isRepresentations(fetch, definition)) {
        definitions.set(definition.variable.name.value, print(definition));
      }
    }
    const asked = lookupKeysOf(fetch);
    for (const [at, piece] of batchedLookupsOf(fetch, document).entries()) {
      const { paths } = piece.lookup;
      const key = asked[at] ?? '';
      const known = pieces.get(key);
      if (known === undefined) {
        pieces.set(key, piece);
      } else {
        known.lookup = { ...known.lookup, paths: [...known.lookup.paths, ...paths] };
      }
    }
  });
  return assemble(first, fetches, [...pieces.values()], [...definitions.values()]);
}

function assemble(
  first: FetchNode,
  fetches: readonly FetchNode[],
  pieces: readonly BatchedLookup[],
  definitions: readonly string[],
): FetchNode {
  const lookups = pieces.map(({ lookup }, index) => ({ ...lookup, alias: `_e${index}`, variable: `_r${index}` }));
  const variables = [...lookups.map(({ variable }) => `$${variable}:[_Any!]!`), ...definitions].join(',');
  const fields = pieces.map(({ selection }, index) => `_e${index}:_entities(representations:$_r${index})${selection}`);
  const fragments = new Set(pieces.flatMap((piece) => piece.fragments));
  const operation = `query(${variables}){${fields.join(' ')}}${[...fragments].join('')}`;
  return {
    ...first,
    operation,
    document: parse(operation, { noLocation: true }),
    variables: [...new Set(fetches.flatMap((fetch) => fetch.variables))],
    target: { kind: 'entities', lookups },
  };
}

function batchedLookupsOf(fetch: FetchNode, document: DocumentNode): BatchedLookup[] {
  if (fetch.target.kind !== 'entities') {
    throw new Error('expected entity lookups');
  }
  return fetch.target.lookups.map((lookup) => ({ lookup, ...printLookup(document, lookup.alias) }));
}

/** The selection of an `_entities` field, with the fragments that it leads to. */
function printLookup(document: DocumentNode, alias: string): Pick<BatchedLookup, 'selection' | 'fragments'> {
  const { selectionSet } = operationField(document, alias);
  if (selectionSet === undefined) {
    throw new Error('expected "_entities" to have a selection');
  }
  const found = new Map<string, string>();
  const follow = (node: ASTNode): void => {
    visit(node, {
      [Kind.FRAGMENT_SPREAD]: (spread: FragmentSpreadNode) => {
        const fragment = document.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === spread.name.value,
        );
        if (fragment !== undefined && !found.has(spread.name.value)) {
          found.set(spread.name.value, print(fragment));
          follow(fragment);
        }
      },
    });
  };
  if (document.definitions.length > 1) {
    follow(selectionSet);
  }
  return { selection: print(selectionSet), fragments: [...found.values()] };
}

/** True where one fetch asks for nothing that the other does not ask for anyway. */
export function isCoveredBy(one: FetchNode, other: FetchNode): boolean {
  const asked = new Set(lookupKeysOf(other));
  return lookupKeysOf(one).every((key) => asked.has(key));
}

/**
 * One key for each lookup: equal where all but the paths is equal. Kept per fetch, because a fetch may be compared
 * with many.
 */
function lookupKeysOf(fetch: FetchNode): readonly string[] {
  const known = keys.get(fetch) ?? lookupKeys(fetch);
  keys.set(fetch, known);
  return known;
}

const keys = new WeakMap<FetchNode, readonly string[]>();

function lookupKeys({ target, document }: FetchNode): readonly string[] {
  if (target.kind !== 'entities') {
    return [];
  }
  return target.lookups.map(({ alias, variable, paths, ...same }) => {
    const { selectionSet } = operationField(document, alias);
    return JSON.stringify([
      { ...same, requires: sortRequirements(same.requires) },
      printCanonically(selectionSet, document),
    ]);
  });
}

/** Planners write the same fields now in one order, now in another, now in fragments. */
function printCanonically(selectionSet: SelectionSetNode | undefined, document: DocumentNode): string {
  const selections = selectionSet?.selections.map((selection): string => {
    const directives = selection.directives?.map(print).join('') ?? '';
    switch (selection.kind) {
      case Kind.FIELD: {
        const key = selection.alias === undefined ? '' : `${selection.alias.value}:`;
        const given = selection.arguments?.map(print).toSorted(compare).join(',') ?? '';
        return `${key}${selection.name.value}(${given})${directives}${printCanonically(selection.selectionSet, document)}`;
      }
      case Kind.INLINE_FRAGMENT: {
        const type = selection.typeCondition?.name.value ?? '';
        return `...${type}${directives}${printCanonically(selection.selectionSet, document)}`;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragmentsOf(document).find(({ name }) => name.value === selection.name.value);
        const type = fragment?.typeCondition.name.value ?? '';
        return `...${type}${directives}${printCanonically(fragment?.selectionSet, document)}`;
      }
      default:
        return selection satisfies never;
    }
  });
  return selections === undefined ? '' : `{${selections.toSorted(compare).join(' ')}}`;
}

function sortRequirements(requires: readonly Requirement[]): readonly Requirement[] {
  return requires
    .map((each) => (each.selections === undefined ? each : { ...each, selections: sortRequirements(each.selections) }))
    .toSorted((one, other) => compare(JSON.stringify(one), JSON.stringify(other)));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Fragment names are only unique within one request. */
function prefixFragments(document: DocumentNode, prefix: string): DocumentNode {
  if (document.definitions.length === 1) {
    return document;
  }
  const rename = <T extends { name: { value: string } }>(node: T): T => ({
    ...node,
    name: { ...node.name, value: prefix + node.name.value },
  });
  return visit(document, { [Kind.FRAGMENT_DEFINITION]: { leave: rename }, [Kind.FRAGMENT_SPREAD]: { leave: rename } });
}

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) {
    throw new Error('expected an operation');
  }
  return operation;
}

export function operationField(document: DocumentNode, responseKey: string): FieldNode {
  const field = operationOf(document).selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === responseKey,
  );
  if (field?.kind !== Kind.FIELD) {
    throw new Error(`expected the request to have the field "${responseKey}"`);
  }
  return field;
}

function isRepresentations(fetch: FetchNode, { variable }: VariableDefinitionNode): boolean {
  return (
    fetch.target.kind === 'entities' && fetch.target.lookups.some((lookup) => lookup.variable === variable.name.value)
  );
}
