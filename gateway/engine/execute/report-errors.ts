import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { RootStep, Step } from '../compile/compile-steps.ts';
import { traceObjects } from '../compile/traversal.ts';
import type { SubgraphResponse } from '../engine.ts';
import { toClientPath, isSelected } from '../errors/client-path.ts';
import { toSubgraphError, ERRORS_MAX, type ResponsePath, toCallError } from '../errors/subgraph-error.ts';
import { markFieldError } from '../errors/unselected-fields.ts';
import { type Path, type Rewrite, responseKeysOf } from '../planner/plan.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { ExecutionContext } from './execution-context.ts';

/**
 * Reports a call without a response as one error, at the first field that is missing because of it; `affects` names
 * the others.
 */
export function reportFailedCall(
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
  cause: unknown,
): void {
  const spoken =
    execution.signal?.aborted === true && !(cause instanceof GraphQLError) ? timeout(step.subgraph) : cause;
  addError(execution, locateCallError(toCallError(step.subgraph, spoken), step, batches, execution));
}

/** Reports the errors of a subgraph, each at every response path of the entity it concerns. */
export function reportSubgraphErrors(
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
  answer: SubgraphResponse,
): void {
  if (!isRecord(answer.data)) {
    markAllReported(step, batches, execution);
  }
  const places = new Map<EntityBatch, ReadonlyMap<number, readonly ResponsePath[]>>();
  for (const error of answer.errors ?? []) {
    // Beyond the limit no error is listed, so none needs its paths.
    if (execution.errors.length >= ERRORS_MAX) {
      return;
    }
    const paths = responsePathsOf(error, step, batches, execution, answer, places);
    if (paths.length === 0) {
      addError(execution, locateCallError(toSubgraphError(step.subgraph, error), step, batches, execution));
      continue;
    }
    for (const path of paths.slice(0, ERRORS_MAX)) {
      execution.reported.add(path);
      addError(execution, markFieldError(toSubgraphError(step.subgraph, error, path)));
    }
  }
}

/** Reports a response that does not have the requested form. */
export function reportInvalidShape(
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
  { data }: SubgraphResponse,
): void {
  const fits =
    step.target.kind === 'root'
      ? isRecord(data)
      : isRecord(data) && batches.every(({ alias, representations }) => hasLength(data[alias], representations.length));
  if (!fits) {
    const error = graphError(
      'DEPARTMENT_ANSWER_INVALID',
      `The department "${step.subgraph}" answered another form than asked.`,
    );
    addError(execution, locateCallError(toCallError(step.subgraph, error), step, batches, execution));
  }
}

function timeout(subgraph: string): GraphQLError {
  return graphError('DEPARTMENT_TIMEOUT', `The department "${subgraph}" did not answer before the deadline.`);
}

function addError(execution: ExecutionContext, error: GraphQLError): void {
  if (execution.errors.length < ERRORS_MAX) {
    execution.errors.push(error);
  }
}

/** Locates an error of a whole call at the fields that the client misses. */
function locateCallError(
  error: GraphQLError,
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
): GraphQLError {
  const affected = markAllReported(step, batches, execution)
    .flatMap(({ fields }) => fields)
    .toSorted((one, other) => one.length - other.length);
  const affects = [...new Set(affected.map((path) => keysOf(path).join('.')))];
  return new GraphQLError(error.message, {
    path: affected[0],
    extensions: { ...error.extensions, ...(affects.length > 1 ? { affects } : {}) },
  });
}

/** Marks every path of the call as reported, so that projection adds no errors for the nulls there. */
function markAllReported(step: Step, batches: readonly EntityBatch[], execution: ExecutionContext): AffectedPath[] {
  const places =
    step.target.kind === 'root' ? affectedRootPaths(step.target, execution) : affectedEntityPaths(batches, execution);
  for (const { reported } of places) {
    execution.reported.addKeys(reported);
  }
  return places;
}

interface AffectedPath {
  /** The path, without indices, under which every null is reported. */
  readonly reported: readonly string[];
  /** The fields that the client misses; the object itself where the fetch only feeds other fields. */
  readonly fields: readonly ResponsePath[];
}

function affectedRootPaths({ path, supplies }: RootStep, execution: ExecutionContext): AffectedPath[] {
  if (path.length > 0) {
    return [affectedPath(path, supplies, execution)];
  }
  return supplies
    .filter((key) => isSelected(execution.operation, [key]))
    .map((key) => toClientPath(execution.operation, [key]))
    .map((field) => ({ reported: keysOf(field), fields: [field] }));
}

function affectedEntityPaths(batches: readonly EntityBatch[], execution: ExecutionContext): AffectedPath[] {
  return batches
    .filter(({ objects }) => objects.length > 0)
    .flatMap(({ lookup }) => lookup.paths.map(({ path }) => affectedPath(path, lookup.supplies, execution)));
}

function affectedPath(path: Path, supplies: readonly string[], execution: ExecutionContext): AffectedPath {
  const pattern = responseKeysOf(path);
  const first = traceObjects(execution.data, path, execution.abstractions)[0]?.path ?? pattern;
  const missing = supplies
    .filter((key) => key !== '__typename' && isSelected(execution.operation, [...pattern, key]))
    .map((key) => toClientPath(execution.operation, [...first, key]));
  return {
    reported: keysOf(toClientPath(execution.operation, pattern)),
    fields: missing.length > 0 ? missing : [toClientPath(execution.operation, first)],
  };
}

function keysOf(path: ResponsePath): string[] {
  return path.filter((key) => typeof key === 'string');
}

/** The response paths of an error of a subgraph: none, or one for each object of its entity. */
function responsePathsOf(
  { path }: GraphQLFormattedError,
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
  { data }: SubgraphResponse,
  places: Map<EntityBatch, ReadonlyMap<number, readonly ResponsePath[]>>,
): ResponsePath[] {
  const [first, slot] = path ?? [];
  if (path === undefined || first === undefined) {
    return [];
  }
  if (step.target.kind === 'root') {
    const { outputRewrites, path: at } = step.target;
    const prefixes =
      at.length === 0 ? [[]] : traceObjects(execution.data, at, execution.abstractions).map((found) => found.path);
    return prefixes.map((prefix) =>
      toClientPath(execution.operation, [...prefix, ...renameKeys(path, outputRewrites)]),
    );
  }
  const batch = batches.find(({ alias }) => alias === first);
  if (batch === undefined || typeof slot !== 'number') {
    return [];
  }
  const answered = isRecord(data) ? data[batch.alias] : undefined;
  const unknown = !Array.isArray(answered) || !isRecord(answered[slot]);
  const rest = renameKeys(path.slice(2), batch.lookup.outputRewrites);
  const bySlot = places.get(batch) ?? pathsBySlot(batch, execution);
  places.set(batch, bySlot);
  return (bySlot.get(slot) ?? []).slice(0, ERRORS_MAX).map((way) => {
    if (unknown) {
      execution.reported.add(toClientPath(execution.operation, way));
    }
    return toClientPath(execution.operation, [...way, ...rest]);
  });
}

function pathsBySlot(
  { lookup, objects, slots }: EntityBatch,
  execution: ExecutionContext,
): ReadonlyMap<number, readonly ResponsePath[]> {
  const slotOf = new Map(objects.map((place, index) => [place, slots[index]]));
  const bySlot = new Map<number, ResponsePath[]>();
  for (const { path } of lookup.paths) {
    for (const found of traceObjects(execution.data, path, execution.abstractions)) {
      const slot = slotOf.get(found.object) ?? -1;
      const known = bySlot.get(slot) ?? [];
      known.push(found.path);
      bySlot.set(slot, known);
    }
  }
  return bySlot;
}

function renameKeys(path: ResponsePath, rewrites: readonly Rewrite[]): ResponsePath {
  const names = new Map(rewrites.flatMap((rewrite) => (rewrite.kind === 'rename' ? [[rewrite.key, rewrite.to]] : [])));
  return names.size === 0 ? path : path.map((key) => (typeof key === 'string' ? (names.get(key) ?? key) : key));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasLength(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length;
}
