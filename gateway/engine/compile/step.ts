import { type DocumentNode, Kind, print, type SelectionSetNode, type VariableNode, visit } from 'graphql';
import type { EntityLookup, FetchNode, OrderedFetch, Path, Rewrite } from '../planner/plan.ts';
import type { Graph } from '../supergraph/graph.ts';
import type { NormalisedOperation } from '../normalise/operation.ts';
import { compileLosesDigits, type LosesDigits } from './exact-places.ts';
import { openPlaces, type Place, type Places, placeOf } from './equal-places.ts';
import { fragmentsOf, keysOf } from './keys.ts';
import { mergedKeys } from '../merge/merge.ts';
import { compileRepresentation, perType, type Represent } from './representation.ts';
import { operationField, operationOf } from './unite.ts';
import { compileWalk, type Walk } from './walk.ts';

/** One request to one department, compiled: everything that does not depend on the client's variables or the data. */
export interface Step {
  readonly after: readonly number[];
  /** What it is fetched for: 0 is the first answer. */
  readonly part: number;
  readonly department: string;
  readonly url: string;
  readonly mutation: boolean;
  /** Nobody but the projector looks at what it brings: lists may stay text. */
  readonly longLists: boolean;
  /** The request body up to its variables. */
  readonly bodyStart: string;
  /** The client's name of each and `"name":` towards the department. */
  readonly variables: readonly (readonly [name: string, prefix: string])[];
  readonly target: RootStep | EntityStep;
  readonly losesDigits: LosesDigits;
}

export interface RootStep {
  readonly kind: 'root';
  readonly path: Path;
  readonly walk: Walk;
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
  readonly ways: readonly Way[];
  readonly represent: Represent;
  readonly outputRewrites: readonly Rewrite[];
  /** Keys that the lookup brings to each place. */
  readonly supplies: readonly string[];
  /** The same after the planner's rewrites. */
  readonly merged: readonly string[];
  readonly sharing: Sharing;
  readonly contextual: ContextualLookup | undefined;
}

/**
 * Which places may hold one and the same object of an answer. Later steps write into what they hold: places of
 * one path get the same written, places of different paths may not, and under `@context` no two places do.
 */
export type Sharing = 'everywhere' | 'along a path' | 'nowhere';

export interface Way {
  readonly path: Path;
  readonly walk: Walk;
  /** Whether equal objects of a type become one there; undefined where none do. */
  readonly becomesOne: ((typename: unknown) => boolean) | undefined;
  /** Ways with the same mark lead to the same places; undefined where more may come. */
  readonly mark: Mark | undefined;
}

export interface Mark {
  /** How many ways have it. */
  ways: number;
}

/** A lookup whose variables hang on the places' ancestors: sent once per different set of values. */
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
  ordered: readonly OrderedFetch[],
  operation: NormalisedOperation,
  graph: Graph,
): readonly Step[] {
  const places = openPlaces(ordered);
  const marks = new Map<string, Mark>();
  const contextual = ordered.some(
    ({ fetch: { target } }) => target.kind === 'entities' && target.lookups.some(({ context }) => context.length > 0),
  );
  const paths = ordered
    .flatMap(({ fetch: { target } }) =>
      target.kind === 'root' ? [target.path] : target.lookups.flatMap((lookup) => lookup.paths),
    )
    .map(lineOf);
  const clientNames = new Map(operation.variableDefinitions.map(({ name, planName }) => [planName, name]));
  return ordered.map(({ fetch, after, part }, index) => ({
    after,
    part,
    department: fetch.department,
    url: graph.addresses.get(fetch.department) ?? '',
    mutation: fetch.mutation,
    longLists: ordered.length === 1 && part === 0 && isPlainRoot(fetch) && operation.deferrals.length === 0,
    bodyStart: `{"query":${JSON.stringify(fetch.operation)},"variables":{`,
    variables: fetch.variables.map((name) => [clientNames.get(name) ?? name, `${JSON.stringify(name)}:`] as const),
    losesDigits: compileLosesDigits(fetch.document, graph.exactFields),
    target: compileTarget(fetch, { index, places, marks, paths, contextual, graph }),
  }));
}

interface Surroundings {
  /** Of the fetch. */
  readonly index: number;
  readonly places: Places;
  readonly marks: Map<string, Mark>;
  /** All paths of the plan, as `lineOf` writes them. */
  readonly paths: readonly string[];
  readonly contextual: boolean;
  readonly graph: Graph;
}

function compileTarget({ target, document }: FetchNode, around: Surroundings): RootStep | EntityStep {
  switch (target.kind) {
    case 'root':
      return {
        ...target,
        walk: compileWalk(target.path, around.graph.abstractions),
        ...deliveries(keysOf(operationOf(document).selectionSet, document), target.outputRewrites),
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

function compileLookup(lookup: EntityLookup, document: DocumentNode, around: Surroundings): CompiledLookup {
  const { paths, contextual, graph } = around;
  const { selectionSet } = operationField(document, lookup.alias);
  const supplies = selectionSet === undefined ? [] : keysOf(selectionSet, document);
  const represent = compileRepresentation(lookup.requires, lookup.inputRewrites, graph.abstractions);
  return {
    alias: lookup.alias,
    variablePrefix: `${JSON.stringify(lookup.variable)}:`,
    ways: lookup.paths.map((path) => compileWay(path, represent, around)),
    represent,
    outputRewrites: lookup.outputRewrites,
    ...deliveries(supplies, lookup.outputRewrites),
    sharing: sharingOf(lookup, paths, contextual),
    contextual: lookup.context.length === 0 ? undefined : contextualLookup(lookup, document),
  };
}

function compileWay(path: Path, { identity }: Represent, around: Surroundings): Way {
  const {
    places: { equal, deliveredTo },
    graph,
  } = around;
  const delivered = equal.has(placeOf(path)) ? deliveredTo(path) : undefined;
  const becomesOne =
    delivered &&
    perType((typename) => {
      const keys = identity(typename);
      return keys !== undefined && delivered.isSubsetOf(new Set(['__typename', ...keys]));
    });
  // Where its own places become one, it must see each of them.
  const repeated = repeatedOn(path, equal, becomesOne === undefined);
  return { path, walk: compileWalk(path, graph.abstractions, repeated), becomesOne, mark: markOf(path, around) };
}

/** After how many steps of a path the objects may stand in several places. */
function repeatedOn(path: Path, equal: ReadonlySet<Place>, atItsEnd: boolean): ReadonlySet<number> {
  const whole = placeOf(path);
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

function markOf(path: Path, { places, index, marks }: Surroundings): Mark | undefined {
  if (!places.isSettled(path, index)) {
    return undefined;
  }
  const key = JSON.stringify(path);
  const mark = marks.get(key) ?? { ways: 0 };
  mark.ways += 1;
  marks.set(key, mark);
  return mark;
}

function sharingOf({ paths }: EntityLookup, all: readonly string[], contextual: boolean): Sharing {
  const own = paths.map(lineOf);
  if (!all.some((line) => own.some((way) => line.startsWith(`${way}/`)))) {
    return 'everywhere';
  }
  return contextual ? 'nowhere' : 'along a path';
}

/** A path as text, types left out: one that goes on beyond another begins with it. */
const lineOf = (path: Path): string =>
  path.flatMap((step) => (step.kind === 'types' ? [] : [step.kind === 'field' ? step.name : '[]'])).join('/');

/** Stands where a number is to come: in text of GraphQL it stands nowhere else. */
export const NUMBER = '\0';

function marked(selectionSet: SelectionSetNode, contextual: ReadonlySet<string>): SelectionSetNode {
  return visit(selectionSet, {
    [Kind.VARIABLE]: (node: VariableNode) =>
      contextual.has(node.name.value)
        ? { ...node, name: { ...node.name, value: node.name.value + NUMBER } }
        : undefined,
  });
}

function contextualLookup(lookup: EntityLookup, document: DocumentNode): ContextualLookup {
  const definitions = operationOf(document).variableDefinitions ?? [];
  const contextual = new Set(lookup.context.map(({ variable }) => variable));
  const { selectionSet } = operationField(document, lookup.alias);
  return {
    reads: lookup.context,
    selection: selectionSet === undefined ? '' : print(marked(selectionSet, contextual)),
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
