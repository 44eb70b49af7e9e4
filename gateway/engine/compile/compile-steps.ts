import { type DocumentNode, Kind, print, type SelectionSetNode, type VariableNode, visit } from 'graphql';
import type { EntityLookup, FetchNode, ScheduledFetch, Path, Rewrite } from '../planner/plan.ts';
import type { Graph } from '../graph/graph.ts';
import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import { compileLosesDigits, type LosesDigits } from './exact-numbers.ts';
import { analysePaths, type PathKey, type PathFacts, pathKeyOf } from './shared-paths.ts';
import { fragmentsOf, selectedKeys } from './response-keys.ts';
import { mergedKeys } from '../merge/merge.ts';
import { compileRepresentation, memoiseByType, type Represent } from './representation.ts';
import { operationField, operationOf } from './batch-fetches.ts';
import { compileTraversal, type Traverse } from './traversal.ts';

/**
 * One request to one subgraph, compiled: everything that depends neither on the variables of the client nor on data.
 */
export interface Step {
  readonly after: readonly number[];
  /** The deferred fragment it is fetched for; 0 for the initial result. */
  readonly deferId: number;
  readonly subgraph: string;
  readonly url: string;
  readonly mutation: boolean;
  /** Nobody but the projector looks at what it brings: lists may stay text. */
  readonly longLists: boolean;
  /** The request body up to its variables. */
  readonly bodyStart: string;
  /** For each variable the client's name, and `"name":` as the subgraph gets it. */
  readonly variables: readonly (readonly [name: string, prefix: string])[];
  readonly target: RootStep | EntityStep;
  readonly losesDigits: LosesDigits;
}

export interface RootStep {
  readonly kind: 'root';
  readonly path: Path;
  readonly traverse: Traverse;
  readonly outputRewrites: readonly Rewrite[];
  readonly supplies: readonly string[];
  /** The same after the planner's rewrites. */
  readonly merged: readonly string[];
}

export interface EntityStep {
  readonly kind: 'entities';
  readonly lookups: readonly CompiledLookup[];
}

export interface CompiledLookup {
  readonly alias: string;
  /** `"representations":`, ready for the body. */
  readonly variablePrefix: string;
  readonly paths: readonly LookupPath[];
  readonly represent: Represent;
  readonly outputRewrites: readonly Rewrite[];
  /** The keys that the lookup brings to each object. */
  readonly supplies: readonly string[];
  /** The same after the planner's rewrites. */
  readonly merged: readonly string[];
  readonly sharing: Sharing;
  readonly contextual: ContextualLookup | undefined;
}

/**
 * Whether the objects that get one entity may hold the same copy of it. Later fetches write into what they hold. On
 * one path all objects get the same written, so they may share; on different paths they may get different things
 * written; and under `@context` no two objects do get the same.
 */
export type Sharing = 'everywhere' | 'along a path' | 'nowhere';

export interface LookupPath {
  readonly path: Path;
  readonly traverse: Traverse;
  /** Whether equal objects of a type are replaced by one there; undefined where none are. */
  readonly isShared: ((typename: unknown) => boolean) | undefined;
  /**
   * Equal for lookup paths that lead to the same objects, so that the second reuses the traversal of the first.
   * Undefined where objects may still be added.
   */
  readonly reuse: ReusableTraversal | undefined;
}

export interface ReusableTraversal {
  /** How many lookup paths reuse it. */
  uses: number;
}

/** A lookup with variables from ancestors (`@fromContext`): sent once for each set of values. */
export interface ContextualLookup {
  readonly reads: EntityLookup['context'];
  /** The `_entities` field's selection and the fragments, printed; `NUMBER` stands after each variable of `types`. */
  readonly selection: string;
  readonly fragments: string;
  /** Types of the variables that carry ancestors' values, by name. */
  readonly types: ReadonlyMap<string, string>;
  readonly otherDefinitions: readonly string[];
}

export function compileSteps(
  ordered: readonly ScheduledFetch[],
  operation: NormalisedOperation,
  graph: Graph,
): readonly Step[] {
  const facts = analysePaths(ordered);
  const traversals = new Map<string, ReusableTraversal>();
  const contextual = ordered.some(
    ({ fetch: { target } }) => target.kind === 'entities' && target.lookups.some(({ context }) => context.length > 0),
  );
  const paths = ordered
    .flatMap(({ fetch: { target } }) =>
      target.kind === 'root' ? [target.path] : target.lookups.flatMap((lookup) => lookup.paths),
    )
    .map(flatPathOf);
  const clientNames = new Map(operation.variableDefinitions.map(({ name, planName }) => [planName, name]));
  return ordered.map(({ fetch, after, deferId }, index) => ({
    after,
    deferId,
    subgraph: fetch.subgraph,
    url: graph.addresses.get(fetch.subgraph) ?? '',
    mutation: fetch.mutation,
    longLists: ordered.length === 1 && deferId === 0 && isPlainRoot(fetch) && operation.deferredFragments.length === 0,
    bodyStart: `{"query":${JSON.stringify(fetch.operation)},"variables":{`,
    variables: fetch.variables.map((name) => [clientNames.get(name) ?? name, `${JSON.stringify(name)}:`] as const),
    losesDigits: compileLosesDigits(fetch.document, graph.exactFields),
    target: compileTarget(fetch, { index, facts, traversals, paths, contextual, graph }),
  }));
}

interface PlanContext {
  /** Of the fetch. */
  readonly index: number;
  readonly facts: PathFacts;
  readonly traversals: Map<string, ReusableTraversal>;
  /** All paths of the plan, as `flatPathOf` writes them. */
  readonly paths: readonly string[];
  readonly contextual: boolean;
  readonly graph: Graph;
}

function compileTarget({ target, document }: FetchNode, around: PlanContext): RootStep | EntityStep {
  switch (target.kind) {
    case 'root':
      return {
        ...target,
        traverse: compileTraversal(target.path, around.graph.abstractions),
        ...deliveries(selectedKeys(operationOf(document).selectionSet, document), target.outputRewrites),
      };
    case 'entities':
      return {
        kind: 'entities',
        lookups: target.lookups.map((lookup) => compileLookup(lookup, document, around)),
      };
    default:
      return target satisfies never;
  }
}

const isPlainRoot = ({ target }: FetchNode): boolean =>
  target.kind === 'root' && target.path.length === 0 && target.outputRewrites.length === 0;

const deliveries = (supplies: readonly string[], rewrites: readonly Rewrite[]) => ({
  supplies,
  merged: mergedKeys(supplies, rewrites),
});

function compileLookup(lookup: EntityLookup, document: DocumentNode, around: PlanContext): CompiledLookup {
  const { paths, contextual, graph } = around;
  const { selectionSet } = operationField(document, lookup.alias);
  const supplies = selectionSet === undefined ? [] : selectedKeys(selectionSet, document);
  const represent = compileRepresentation(lookup.requires, lookup.inputRewrites, graph.abstractions);
  return {
    alias: lookup.alias,
    variablePrefix: `${JSON.stringify(lookup.variable)}:`,
    paths: lookup.paths.map((path) => compileLookupPath(path, represent, around)),
    represent,
    outputRewrites: lookup.outputRewrites,
    ...deliveries(supplies, lookup.outputRewrites),
    sharing: sharingOf(lookup, paths, contextual),
    contextual: lookup.context.length === 0 ? undefined : contextualLookup(lookup, document),
  };
}

function compileLookupPath(path: Path, { identity }: Represent, around: PlanContext): LookupPath {
  const {
    facts: { shareable, deliveredTo },
    graph,
  } = around;
  const delivered = shareable.has(pathKeyOf(path)) ? deliveredTo(path) : undefined;
  const isShared =
    delivered &&
    memoiseByType((typename) => {
      const keys = identity(typename);
      return keys !== undefined && delivered.isSubsetOf(new Set(['__typename', ...keys]));
    });
  // A path whose own objects are deduplicated must visit each of them.
  const repeated = sharedDepths(path, shareable, isShared === undefined);
  return {
    path,
    traverse: compileTraversal(path, graph.abstractions, repeated),
    isShared,
    reuse: reuseOf(path, around),
  };
}

/** After how many steps of a path one object may stand several times. */
function sharedDepths(path: Path, equal: ReadonlySet<PathKey>, atItsEnd: boolean): ReadonlySet<number> {
  const whole = pathKeyOf(path);
  const repeated = new Set<number>();
  let place = '';
  path.forEach((step, index) => {
    if (step.kind === 'field') {
      place = place === '' ? step.name : `${place}/${step.name}`;
      if (equal.has(place) && (atItsEnd || place !== whole)) {
        repeated.add(index + 1);
      }
    }
  });
  return repeated;
}

function reuseOf(path: Path, { facts, index, traversals }: PlanContext): ReusableTraversal | undefined {
  if (!facts.isSettled(path, index)) {
    return undefined;
  }
  const key = JSON.stringify(path);
  const reuse = traversals.get(key) ?? { uses: 0 };
  reuse.uses += 1;
  traversals.set(key, reuse);
  return reuse;
}

function sharingOf({ paths }: EntityLookup, all: readonly string[], contextual: boolean): Sharing {
  const own = paths.map(flatPathOf);
  if (!all.some((line) => own.some((way) => line.startsWith(`${way}/`)))) {
    return 'everywhere';
  }
  return contextual ? 'nowhere' : 'along a path';
}

/** A path as text, types left out: one that goes on beyond another begins with it. */
const flatPathOf = (path: Path): string =>
  path.flatMap((step) => (step.kind === 'types' ? [] : [step.kind === 'field' ? step.name : '[]'])).join('/');

/** Stands where a number is to come: in text of GraphQL it stands nowhere else. */
export const CONTEXT_INDEX = '\0';

function indexVariables(selectionSet: SelectionSetNode, contextual: ReadonlySet<string>): SelectionSetNode {
  return visit(selectionSet, {
    [Kind.VARIABLE]: (node: VariableNode) =>
      contextual.has(node.name.value)
        ? { ...node, name: { ...node.name, value: node.name.value + CONTEXT_INDEX } }
        : undefined,
  });
}

function contextualLookup(lookup: EntityLookup, document: DocumentNode): ContextualLookup {
  const definitions = operationOf(document).variableDefinitions ?? [];
  const contextual = new Set(lookup.context.map(({ variable }) => variable));
  const { selectionSet } = operationField(document, lookup.alias);
  return {
    reads: lookup.context,
    selection: selectionSet === undefined ? '' : print(indexVariables(selectionSet, contextual)),
    fragments: fragmentsOf(document).map(print).join(''),
    types: new Map(
      definitions
        .filter(({ variable }) => contextual.has(variable.name.value))
        .map(({ variable, type }) => [variable.name.value, print(type)]),
    ),
    otherDefinitions: definitions
      .filter(({ variable }) => !contextual.has(variable.name.value) && variable.name.value !== lookup.variable)
      .map(print),
  };
}
