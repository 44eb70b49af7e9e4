import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { RootStep, Step } from '../compile/compile-steps.ts';
import { trace } from '../compile/traversal.ts';
import type { DepartmentAnswer } from '../engine.ts';
import { clientPath, isSelected } from '../errors/client-path.ts';
import { departmentError, ERRORS_MAX, type ErrorPath, failedCall } from '../errors/subgraph-error.ts';
import { ofValue } from '../errors/unselected-fields.ts';
import type { Path, Rewrite } from '../planner/plan.ts';
import type { Batch } from './entity-batch.ts';
import type { Run } from './execution-context.ts';

/** A call brought nothing: one error, at the first field that is missing for it. `affects` names the others. */
export function tellOfFailure(step: Step, batches: readonly Batch[], run: Run, cause: unknown): void {
  const spoken = run.signal?.aborted === true && !(cause instanceof GraphQLError) ? timeout(step.department) : cause;
  tell(run, withPlaces(failedCall(step.department, spoken), step, batches, run));
}

/** The department answered with errors: each is told at every place that it was about. */
export function tellOfAnswer(step: Step, batches: readonly Batch[], run: Run, answer: DepartmentAnswer): void {
  if (!isRecord(answer.data)) {
    explainAll(step, batches, run);
  }
  const places = new Map<Batch, ReadonlyMap<number, readonly ErrorPath[]>>();
  for (const error of answer.errors ?? []) {
    // What is not listed need not be looked for, in each of its places.
    if (run.errors.length >= ERRORS_MAX) {
      return;
    }
    const paths = placesOf(error, step, batches, run, answer, places);
    if (paths.length === 0) {
      tell(run, withPlaces(departmentError(step.department, error), step, batches, run));
      continue;
    }
    for (const path of paths.slice(0, ERRORS_MAX)) {
      run.explanations.add(path);
      tell(run, ofValue(departmentError(step.department, error, path)));
    }
  }
}

/** Says so where the answer is not of the form that was asked for. */
export function tellOfShape(step: Step, batches: readonly Batch[], run: Run, { data }: DepartmentAnswer): void {
  const fits =
    step.target.kind === 'root'
      ? isRecord(data)
      : isRecord(data) && batches.every(({ alias, representations }) => hasLength(data[alias], representations.length));
  if (!fits) {
    const error = graphError(
      'DEPARTMENT_ANSWER_INVALID',
      `The department "${step.department}" answered another form than asked.`,
    );
    tell(run, withPlaces(failedCall(step.department, error), step, batches, run));
  }
}

function timeout(department: string): GraphQLError {
  return graphError('DEPARTMENT_TIMEOUT', `The department "${department}" did not answer before the deadline.`);
}

function tell(run: Run, error: GraphQLError): void {
  if (run.errors.length < ERRORS_MAX) {
    run.errors.push(error);
  }
}

/** Puts an error that concerns a whole call where the client sees its effect. */
function withPlaces(error: GraphQLError, step: Step, batches: readonly Batch[], run: Run): GraphQLError {
  const affected = explainAll(step, batches, run)
    .flatMap(({ fields }) => fields)
    .toSorted((one, other) => one.length - other.length);
  const affects = [...new Set(affected.map((path) => keysOf(path).join('.')))];
  return new GraphQLError(error.message, {
    path: affected[0],
    extensions: { ...error.extensions, ...(affects.length > 1 ? { affects } : {}) },
  });
}

/** All that the call was to bring is accounted for. */
function explainAll(step: Step, batches: readonly Batch[], run: Run): AffectedPlace[] {
  const places = step.target.kind === 'root' ? rootPlaces(step.target, run) : entityPlaces(batches, run);
  for (const { explained } of places) {
    run.explanations.addKeys(explained);
  }
  return places;
}

interface AffectedPlace {
  /** The path without indices that accounts for every null under it. */
  readonly explained: readonly string[];
  /** What the client misses there; the place itself where it only feeds other fields. */
  readonly fields: readonly ErrorPath[];
}

function rootPlaces({ path, supplies }: RootStep, run: Run): AffectedPlace[] {
  if (path.length > 0) {
    return [affectedPlace(path, supplies, run)];
  }
  return supplies
    .filter((key) => isSelected(run.operation, [key]))
    .map((key) => clientPath(run.operation, [key]))
    .map((field) => ({ explained: keysOf(field), fields: [field] }));
}

function entityPlaces(batches: readonly Batch[], run: Run): AffectedPlace[] {
  return batches
    .filter(({ places }) => places.length > 0)
    .flatMap(({ lookup }) => lookup.ways.map(({ path }) => affectedPlace(path, lookup.supplies, run)));
}

function affectedPlace(path: Path, supplies: readonly string[], run: Run): AffectedPlace {
  const pattern = path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
  const first = trace(run.data, path, run.abstractions)[0]?.path ?? pattern;
  const missing = supplies
    .filter((key) => key !== '__typename' && isSelected(run.operation, [...pattern, key]))
    .map((key) => clientPath(run.operation, [...first, key]));
  return {
    explained: keysOf(clientPath(run.operation, pattern)),
    fields: missing.length > 0 ? missing : [clientPath(run.operation, first)],
  };
}

function keysOf(path: ErrorPath): string[] {
  return path.filter((key) => typeof key === 'string');
}

/** Where in the client's answer an error of a department stands: nowhere, or at each place of its entity. */
function placesOf(
  { path }: GraphQLFormattedError,
  step: Step,
  batches: readonly Batch[],
  run: Run,
  { data }: DepartmentAnswer,
  places: Map<Batch, ReadonlyMap<number, readonly ErrorPath[]>>,
): ErrorPath[] {
  const [first, slot] = path ?? [];
  if (path === undefined || first === undefined) {
    return [];
  }
  if (step.target.kind === 'root') {
    const { outputRewrites, path: at } = step.target;
    const prefixes = at.length === 0 ? [[]] : trace(run.data, at, run.abstractions).map((found) => found.path);
    return prefixes.map((prefix) => clientPath(run.operation, [...prefix, ...renamed(path, outputRewrites)]));
  }
  const batch = batches.find(({ alias }) => alias === first);
  if (batch === undefined || typeof slot !== 'number') {
    return [];
  }
  const answered = isRecord(data) ? data[batch.alias] : undefined;
  const unknown = !Array.isArray(answered) || !isRecord(answered[slot]);
  const rest = renamed(path.slice(2), batch.lookup.outputRewrites);
  const bySlot = places.get(batch) ?? placesBySlot(batch, run);
  places.set(batch, bySlot);
  return (bySlot.get(slot) ?? []).slice(0, ERRORS_MAX).map((way) => {
    if (unknown) {
      run.explanations.add(clientPath(run.operation, way));
    }
    return clientPath(run.operation, [...way, ...rest]);
  });
}

function placesBySlot({ lookup, places, slots }: Batch, run: Run): ReadonlyMap<number, readonly ErrorPath[]> {
  const slotOf = new Map(places.map((place, index) => [place, slots[index]]));
  const bySlot = new Map<number, ErrorPath[]>();
  for (const { path } of lookup.ways) {
    for (const found of trace(run.data, path, run.abstractions)) {
      const slot = slotOf.get(found.place) ?? -1;
      const known = bySlot.get(slot) ?? [];
      known.push(found.path);
      bySlot.set(slot, known);
    }
  }
  return bySlot;
}

function renamed(path: ErrorPath, rewrites: readonly Rewrite[]): ErrorPath {
  const names = new Map(rewrites.flatMap((rewrite) => (rewrite.kind === 'rename' ? [[rewrite.key, rewrite.to]] : [])));
  return names.size === 0 ? path : path.map((key) => (typeof key === 'string' ? (names.get(key) ?? key) : key));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasLength(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length;
}
