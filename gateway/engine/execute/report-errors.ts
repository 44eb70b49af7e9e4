import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { RootStep, Step } from '../compile/compile-steps.ts';
import { traceObjects } from '../compile/traversal.ts';
import type { SubgraphResponse } from '../engine.ts';
import { toClientPath, isSelected } from '../errors/client-path.ts';
import { toSubgraphError, ERRORS_MAX, type ResponsePath, toCallError } from '../errors/subgraph-error.ts';
import { markFieldError } from '../errors/unselected-fields.ts';
import type { Path, Rewrite } from '../planner/plan.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { ExecutionContext } from './execution-context.ts';

/** A call brought nothing: one error, at the first field that is missing for it. `affects` names the others. */
export function reportFailedCall(
  step: Step,
  batches: readonly EntityBatch[],
  run: ExecutionContext,
  cause: unknown,
): void {
  const spoken = run.signal?.aborted === true && !(cause instanceof GraphQLError) ? timeout(step.subgraph) : cause;
  addError(run, locateCallError(toCallError(step.subgraph, spoken), step, batches, run));
}

/** The department answered with errors: each is told at every place that it was about. */
export function reportSubgraphErrors(
  step: Step,
  batches: readonly EntityBatch[],
  run: ExecutionContext,
  answer: SubgraphResponse,
): void {
  if (!isRecord(answer.data)) {
    markAllReported(step, batches, run);
  }
  const places = new Map<EntityBatch, ReadonlyMap<number, readonly ResponsePath[]>>();
  for (const error of answer.errors ?? []) {
    // What is not listed need not be looked for, in each of its places.
    if (run.errors.length >= ERRORS_MAX) {
      return;
    }
    const paths = responsePathsOf(error, step, batches, run, answer, places);
    if (paths.length === 0) {
      addError(run, locateCallError(toSubgraphError(step.subgraph, error), step, batches, run));
      continue;
    }
    for (const path of paths.slice(0, ERRORS_MAX)) {
      run.reported.add(path);
      addError(run, markFieldError(toSubgraphError(step.subgraph, error, path)));
    }
  }
}

/** Says so where the answer is not of the form that was asked for. */
export function reportInvalidShape(
  step: Step,
  batches: readonly EntityBatch[],
  run: ExecutionContext,
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
    addError(run, locateCallError(toCallError(step.subgraph, error), step, batches, run));
  }
}

function timeout(department: string): GraphQLError {
  return graphError('DEPARTMENT_TIMEOUT', `The department "${department}" did not answer before the deadline.`);
}

function addError(run: ExecutionContext, error: GraphQLError): void {
  if (run.errors.length < ERRORS_MAX) {
    run.errors.push(error);
  }
}

/** Puts an error that concerns a whole call where the client sees its effect. */
function locateCallError(
  error: GraphQLError,
  step: Step,
  batches: readonly EntityBatch[],
  run: ExecutionContext,
): GraphQLError {
  const affected = markAllReported(step, batches, run)
    .flatMap(({ fields }) => fields)
    .toSorted((one, other) => one.length - other.length);
  const affects = [...new Set(affected.map((path) => keysOf(path).join('.')))];
  return new GraphQLError(error.message, {
    path: affected[0],
    extensions: { ...error.extensions, ...(affects.length > 1 ? { affects } : {}) },
  });
}

/** All that the call was to bring is accounted for. */
function markAllReported(step: Step, batches: readonly EntityBatch[], run: ExecutionContext): AffectedPath[] {
  const places = step.target.kind === 'root' ? affectedRootPaths(step.target, run) : affectedEntityPaths(batches, run);
  for (const { reported } of places) {
    run.reported.addKeys(reported);
  }
  return places;
}

interface AffectedPath {
  /** The path without indices that accounts for every null under it. */
  readonly reported: readonly string[];
  /** What the client misses there; the place itself where it only feeds other fields. */
  readonly fields: readonly ResponsePath[];
}

function affectedRootPaths({ path, supplies }: RootStep, run: ExecutionContext): AffectedPath[] {
  if (path.length > 0) {
    return [affectedPath(path, supplies, run)];
  }
  return supplies
    .filter((key) => isSelected(run.operation, [key]))
    .map((key) => toClientPath(run.operation, [key]))
    .map((field) => ({ reported: keysOf(field), fields: [field] }));
}

function affectedEntityPaths(batches: readonly EntityBatch[], run: ExecutionContext): AffectedPath[] {
  return batches
    .filter(({ objects }) => objects.length > 0)
    .flatMap(({ lookup }) => lookup.paths.map(({ path }) => affectedPath(path, lookup.supplies, run)));
}

function affectedPath(path: Path, supplies: readonly string[], run: ExecutionContext): AffectedPath {
  const pattern = path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
  const first = traceObjects(run.data, path, run.abstractions)[0]?.path ?? pattern;
  const missing = supplies
    .filter((key) => key !== '__typename' && isSelected(run.operation, [...pattern, key]))
    .map((key) => toClientPath(run.operation, [...first, key]));
  return {
    reported: keysOf(toClientPath(run.operation, pattern)),
    fields: missing.length > 0 ? missing : [toClientPath(run.operation, first)],
  };
}

function keysOf(path: ResponsePath): string[] {
  return path.filter((key) => typeof key === 'string');
}

/** Where in the client's answer an error of a department stands: nowhere, or at each place of its entity. */
function responsePathsOf(
  { path }: GraphQLFormattedError,
  step: Step,
  batches: readonly EntityBatch[],
  run: ExecutionContext,
  { data }: SubgraphResponse,
  places: Map<EntityBatch, ReadonlyMap<number, readonly ResponsePath[]>>,
): ResponsePath[] {
  const [first, slot] = path ?? [];
  if (path === undefined || first === undefined) {
    return [];
  }
  if (step.target.kind === 'root') {
    const { outputRewrites, path: at } = step.target;
    const prefixes = at.length === 0 ? [[]] : traceObjects(run.data, at, run.abstractions).map((found) => found.path);
    return prefixes.map((prefix) => toClientPath(run.operation, [...prefix, ...renameKeys(path, outputRewrites)]));
  }
  const batch = batches.find(({ alias }) => alias === first);
  if (batch === undefined || typeof slot !== 'number') {
    return [];
  }
  const answered = isRecord(data) ? data[batch.alias] : undefined;
  const unknown = !Array.isArray(answered) || !isRecord(answered[slot]);
  const rest = renameKeys(path.slice(2), batch.lookup.outputRewrites);
  const bySlot = places.get(batch) ?? pathsBySlot(batch, run);
  places.set(batch, bySlot);
  return (bySlot.get(slot) ?? []).slice(0, ERRORS_MAX).map((way) => {
    if (unknown) {
      run.reported.add(toClientPath(run.operation, way));
    }
    return toClientPath(run.operation, [...way, ...rest]);
  });
}

function pathsBySlot(
  { lookup, objects, slots }: EntityBatch,
  run: ExecutionContext,
): ReadonlyMap<number, readonly ResponsePath[]> {
  const slotOf = new Map(objects.map((place, index) => [place, slots[index]]));
  const bySlot = new Map<number, ResponsePath[]>();
  for (const { path } of lookup.paths) {
    for (const found of traceObjects(run.data, path, run.abstractions)) {
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
