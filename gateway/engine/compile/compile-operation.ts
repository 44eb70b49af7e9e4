import { type ASTNode, type DocumentNode, type GraphQLObjectType, isNonNullType, Kind, parse, visit } from 'graphql';
import { type NormalisedOperation, printDefinitions } from '../normalise/normalise-operation.ts';
import { planVariable } from '../normalise/plan-variables.ts';
import { type FieldSelection, printSelections, type Selection } from '../normalise/selection.ts';
import type { ActiveLabels, QueueTicket } from '../planner/planner.ts';
import { toPlanningError } from '../planner/planning-error.ts';
import { compileProjector, type Projector } from '../project/compile-projector.ts';
import type { Graph } from '../graph/graph.ts';
import { type PathKey, pathKeyOf } from './shared-paths.ts';
import { restoreClientValues } from './restore-client-values.ts';
import { splitLookupsByType } from './split-lookups-by-type.ts';
import { compileSteps, type Step } from './compile-steps.ts';
import { scheduleFetches } from './schedule-fetches.ts';

/** Everything about an operation that is the same for every request. */
export interface CompiledOperation {
  readonly operation: NormalisedOperation;
  /**
   * Executed one after another: a query has one, a mutation one per root field (the specification's serial execution).
   */
  readonly serialGroups: readonly SerialGroup[];
  /** The fields that the schema itself resolves; their variables have the names that subgraphs see. */
  readonly introspection: DocumentNode | undefined;
  readonly project: Projector;
  /** Rough size in memory. */
  readonly bytes: number;
}

export interface SerialGroup {
  readonly steps: readonly Step[];
  /**
   * The response key of a non-null root field. Where it is null, the groups after it are not executed, because the
   * data is null already.
   */
  readonly nonNullRoot: string | undefined;
}

const BYTES_PER_OPERATION = 4_096;
/** A selection's closures and a step's strings, measured on large operations. */
const BYTES_PER_CHARACTER = 24;

/** Plans and compiles. */
export async function compileOperation(
  operation: NormalisedOperation,
  active: ActiveLabels,
  graph: Graph,
  turn?: QueueTicket,
): Promise<CompiledOperation> {
  const serialGroups: SerialGroup[] = [];
  // One after another, because a caller holds one place in the queue of planners.
  for (const part of serialSelections(operation)) {
    serialGroups.push(await compileGroup(part, operation, active, graph, turn));
  }
  const characters = serialGroups
    .flatMap(({ steps }) => steps)
    .reduce((sum, { bodyStart }) => sum + bodyStart.length, operation.key.length);
  return {
    operation,
    serialGroups,
    introspection: introspectionOf(operation),
    project: compileProjector(operation, {
      schema: graph.apiSchema,
      owners: graph.owners,
      shared: sharedPathsOf(serialGroups, operation),
    }),
    bytes: BYTES_PER_OPERATION + characters * BYTES_PER_CHARACTER,
  };
}

/**
 * The paths at which objects are deduplicated. With deferred fragments there are none, because each path of an object
 * notes its own pending fragments.
 */
function sharedPathsOf(
  serialGroups: readonly SerialGroup[],
  { deferredFragments }: NormalisedOperation,
): ReadonlySet<PathKey> {
  const lookups = serialGroups
    .flatMap(({ steps }) => steps)
    .flatMap(({ target }) => (target.kind === 'entities' && deferredFragments.length === 0 ? target.lookups : []));
  return new Set(
    lookups.flatMap(({ paths }) => paths.filter(({ isShared }) => isShared).map(({ path }) => pathKeyOf(path))),
  );
}

/** The selections that subgraphs resolve, grouped by what must be executed one after another. */
function serialSelections({ operation, selections }: NormalisedOperation): (readonly Selection[])[] {
  const fetched = fetchedSelections(selections);
  if (fetched.length === 0) {
    return [];
  }
  if (operation !== 'mutation') {
    return [fetched];
  }
  const fields = fetched.filter((selection) => selection.kind === 'field');
  return [...Map.groupBy(fields, ({ responseKey }) => responseKey).values()];
}

/**
 * Leaves out introspection and root `__typename`, which the schema resolves. Type conditions at the root stand only
 * for deferred fragments.
 */
function fetchedSelections(selections: readonly Selection[]): readonly Selection[] {
  return selections.flatMap((selection): readonly Selection[] => {
    if (selection.kind === 'field') {
      return selection.name.startsWith('__') ? [] : [selection];
    }
    const inner = fetchedSelections(selection.selections);
    return inner.length === 0 ? [] : [{ ...selection, selections: inner }];
  });
}

async function compileGroup(
  part: readonly Selection[],
  whole: NormalisedOperation,
  active: ActiveLabels,
  graph: Graph,
  turn: QueueTicket | undefined,
): Promise<SerialGroup> {
  const asked = printSelections(part, 'planKey');
  const text = `${whole.operation}${definitionsFor(asked, whole)}${asked}`;
  const steps = await planSteps(text, whole, active, graph, turn);
  const [field] = part;
  const root = graph.apiSchema.getType(whole.rootType) as GraphQLObjectType;
  const nonNullRoot =
    whole.operation === 'mutation' && field?.kind === 'field' && isNonNullType(root.getFields()[field.name]?.type)
      ? field.planKey
      : undefined;
  return { steps, nonNullRoot };
}

async function planSteps(
  text: string,
  operation: NormalisedOperation,
  active: ActiveLabels,
  graph: Graph,
  turn: QueueTicket | undefined,
): Promise<readonly Step[]> {
  let steps: readonly Step[] = [];
  try {
    const node = await graph.planner.plan({ text, incremental: operation.deferredFragments.length > 0 }, active, turn);
    if (node !== undefined) {
      const whole = restoreClientValues(node, operation);
      steps = compileSteps(scheduleFetches(splitLookupsByType(whole, operation, graph.abstractions)), operation, graph);
    }
  } catch (cause) {
    throw toPlanningError(cause);
  }
  if (steps.length === 0) {
    throw toPlanningError(undefined);
  }
  return steps;
}

/** Declares only the variables in use, because a planner may refuse others. */
function definitionsFor(asked: string, { planValues }: NormalisedOperation): string {
  const used = new Set(asked.match(/\$\w+/g));
  const definitions = [...used].map((name) => `${name}:${planValues.get(name.slice(1))?.type}`);
  return definitions.length === 0 ? '' : `(${definitions.join(',')})`;
}

function introspectionOf(operation: NormalisedOperation): DocumentNode | undefined {
  const part = introspectionFrom(operation.selections);
  if (part.length === 0) {
    return undefined;
  }
  const definitions = printDefinitions(operation.variableDefinitions);
  const text = `${operation.operation}${definitions}${printSelections(part, 'responseKey')}`;
  return visit(parse(text, { noLocation: true }), {
    [Kind.NAME]: (node, _key, parent) =>
      isVariable(parent) ? { ...node, value: planVariable(node.value) } : undefined,
  });
}

const isVariable = (parent: unknown): boolean => (parent as ASTNode | undefined)?.kind === Kind.VARIABLE;

function introspectionFrom(selections: readonly Selection[]): readonly FieldSelection[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'type') {
      return introspectionFrom(selection.selections);
    }
    return selection.name === '__schema' || selection.name === '__type' ? [selection] : [];
  });
}
