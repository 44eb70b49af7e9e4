import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import type { Abstractions } from '../graph/abstractions.ts';
import type { EntityLookup, FetchNode, Path, PlanNode, Requirement } from './plan.ts';
import type { Planner } from './planner.ts';
import { findViolations } from './plan-validation/find-violations.ts';
import type { Resolvers } from './plan-validation/resolvers.ts';
import type { SubgraphSchemas } from './request-validation/subgraph-schemas.ts';
import { validateRequest } from './request-validation/validate-request.ts';

export interface MergeOptions {
  readonly resolvers: Resolvers;
  readonly schemas: SubgraphSchemas;
  readonly abstractions: Abstractions;
}

/**
 * A planner whose calls do not follow one another to the same subgraph without need: Hive's planner looks up by key
 * what the call before could have brought along, where only a requirement needs it (0.0.38).
 */
export function withMergedFetches(planner: Planner, options: MergeOptions): Planner {
  return {
    ...planner,
    async plan(operation, active, turn) {
      const plan = await planner.plan(operation, active, turn);
      return plan && mergeSequentialFetches(plan, options);
    },
  };
}

function mergeSequentialFetches(plan: PlanNode, options: MergeOptions): PlanNode {
  if (plan.kind !== 'sequence') {
    return plan;
  }
  const nodes: PlanNode[] = [];
  for (const node of plan.nodes) {
    const before = nodes.at(-1);
    const one = before?.kind === 'fetch' && node.kind === 'fetch' ? mergeFetches(before, node, options) : undefined;
    if (one === undefined) {
      nodes.push(mergeSequentialFetches(node, options));
    } else {
      nodes.splice(-1, 1, one);
    }
  }
  return { ...plan, nodes };
}

/** Both as one request; undefined where the second needs more than the first brings, or is not valid within it. */
function mergeFetches(first: FetchNode, second: FetchNode, options: MergeOptions): FetchNode | undefined {
  const lookup = onlyLookup(second);
  const whole = lookup && singlePathOf(first);
  if (
    !whole ||
    first.subgraph !== second.subgraph ||
    first.mutation ||
    first.id !== undefined ||
    second.id !== undefined ||
    isRewritten(lookup)
  ) {
    return undefined;
  }
  const [path, ...others] = lookup.paths;
  const rest = path && fieldsBeyond(whole.path, path);
  const [operation, asked] = [operationIn(first.document), lookupSelection(second.document, lookup.alias)];
  if (!rest || others.length > 0 || !operation || !asked || second.document.definitions.length > 1) {
    return undefined;
  }
  const keys = whole.alias === undefined ? rest : [whole.alias, ...rest];
  const selectionSet = addSelection(operation.selectionSet, keys, asked, flatKeys(lookup.requires));
  if (selectionSet === undefined) {
    return undefined;
  }
  const known = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const more = (operationIn(second.document)?.variableDefinitions ?? []).filter(
    ({ variable: { name } }) => name.value !== lookup.variable && !known.has(name.value),
  );
  const variableDefinitions = [...(operation.variableDefinitions ?? []), ...more];
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet, variableDefinitions }],
  };
  const both: FetchNode = {
    ...first,
    document,
    operation: stripIgnoredCharacters(print(document)),
    variables: [...new Set([...first.variables, ...second.variables])],
  };
  try {
    const request = validateRequest(both, options.schemas, options.abstractions);
    return request === both && findViolations(request, options.resolvers).length === 0 ? request : undefined;
  } catch {
    return undefined;
  }
}

const operationIn = ({ definitions }: DocumentNode): OperationDefinitionNode | undefined =>
  definitions.length === 1 && definitions[0]?.kind === Kind.OPERATION_DEFINITION ? definitions[0] : undefined;

const onlyLookup = ({ target }: FetchNode): EntityLookup | undefined =>
  target.kind === 'entities' && target.lookups.length === 1 ? target.lookups[0] : undefined;

const isRewritten = ({ inputRewrites, outputRewrites, context }: EntityLookup): boolean =>
  inputRewrites.length + outputRewrites.length + context.length > 0;

/** The path at which the response of the first fetch is merged, if there is just one. */
function singlePathOf(fetch: FetchNode): { readonly path: Path; readonly alias?: string } | undefined {
  const { target } = fetch;
  if (target.kind === 'root') {
    return target.outputRewrites.length === 0 ? { path: target.path } : undefined;
  }
  const lookup = onlyLookup(fetch);
  const [path, ...others] = lookup?.paths ?? [];
  return lookup && path && others.length === 0 && !isRewritten(lookup) ? { path, alias: lookup.alias } : undefined;
}

/** The response keys from one path down to another; undefined where type conditions stand between them. */
function fieldsBeyond(from: Path, to: Path): readonly string[] | undefined {
  const begins = from.every((step, index) => JSON.stringify(step) === JSON.stringify(to[index]));
  const rest = to.slice(from.length);
  const keys = rest.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
  return begins && keys.length > 0 && rest.every(({ kind }) => kind !== 'types') ? keys : undefined;
}

function lookupSelection(document: DocumentNode, alias: string): SelectionSetNode | undefined {
  const field = operationIn(document)?.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === alias,
  );
  return field?.kind === Kind.FIELD ? field.selectionSet : undefined;
}

/** What a lookup reads of its objects; undefined where it reads of objects in them, which others may have brought. */
function flatKeys(requires: readonly Requirement[]): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  for (const requirement of requires) {
    const inner = requirement.kind === 'type' ? flatKeys(requirement.selections) : undefined;
    if (requirement.kind === 'type' ? inner === undefined : requirement.selections !== undefined) {
      return undefined;
    }
    for (const key of requirement.kind === 'type' ? (inner ?? []) : [requirement.read]) {
      keys.add(key);
    }
  }
  return keys;
}

/**
 * Adds selections at a path of a selection set. Undefined where the path leads out of it, or where the set does not
 * itself select all keys.
 */
function addSelection(
  { selections, ...node }: SelectionSetNode,
  [key, ...deeper]: readonly string[],
  asked: SelectionSetNode,
  keys: ReadonlySet<string> | undefined,
): SelectionSetNode | undefined {
  if (key === undefined) {
    const own = new Set(
      selections.flatMap((each) => (each.kind === Kind.FIELD ? [(each.alias ?? each.name).value] : [])),
    );
    return keys?.isSubsetOf(own) ? { ...node, selections: [...selections, ...asked.selections] } : undefined;
  }
  let found = 0;
  const changed = selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) {
      return selection;
    }
    const isField = selection.kind === Kind.FIELD;
    if (isField && (selection.alias ?? selection.name).value !== key) {
      return selection;
    }
    const inner = addSelection(selection.selectionSet, isField ? deeper : [key, ...deeper], asked, keys);
    found += inner === undefined ? 0 : 1;
    return inner === undefined ? selection : { ...selection, selectionSet: inner };
  });
  return found === 1 ? { ...node, selections: changed } : undefined;
}
