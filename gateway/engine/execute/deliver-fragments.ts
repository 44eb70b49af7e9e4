import type { GraphQLError } from 'graphql';
import type { ResponsePath } from '../errors/subgraph-error.ts';
import { isFieldError, dropErrorsOfUnselectedFields } from '../errors/unselected-fields.ts';
import type { IncrementalDeferResult, SubsequentIncrementalResult } from '../subsequent-results.ts';
import type { PendingFragment, ProjectionState } from '../project/projection-state.ts';
import type { DeferredRecord, ReadyRecords } from './deferred-fragments.ts';

interface Delivery {
  readonly fragment: PendingFragment;
  readonly data: IncrementalDeferResult['data'];
  readonly errors: GraphQLError[];
}

type Introspection = ProjectionState['introspection'];

/**
 * Delivers the pending fragments of each deferred record when it is ready; records that are ready together share a
 * result.
 */
export async function* deliverFragments(
  fragments: readonly PendingFragment[],
  records: readonly DeferredRecord[],
  ready: ReadyRecords,
  introspection: Introspection,
): AsyncGenerator<SubsequentIncrementalResult, void, void> {
  let waiting = fragments;
  while (waiting.length > 0) {
    await Promise.race(new Set(waiting.map(({ deferred }) => ready.get(records[deferred.deferId] as DeferredRecord))));
    const { delivered, later } = deliver(waiting, records, introspection);
    waiting = later;
    yield { incremental: delivered.map((each) => toIncrementalResult(each, later)), hasNext: later.length > 0 };
  }
}

function deliver(
  waiting: readonly PendingFragment[],
  records: readonly DeferredRecord[],
  introspection: Introspection,
) {
  const queue = [...waiting];
  const later: PendingFragment[] = [];
  const delivered: Delivery[] = [];
  for (const fragment of queue) {
    const record = records[fragment.deferred.deferId] as DeferredRecord;
    if (!record.isReady) {
      later.push(fragment);
      continue;
    }
    const nested: PendingFragment[] = [];
    const errors: GraphQLError[] = [];
    const state = { ...record.execution, errors, indices: [...fragment.indices], introspection, pending: nested };
    const delivery = { fragment, data: fragment.project(fragment.source, state), errors };
    delivered.push(delivery);
    queue.push(...nested.filter(({ path }) => isPresent(delivery.data, path.slice(fragment.path.length))));
  }
  for (const [number, deliveries] of Map.groupBy(delivered, ({ fragment }) => fragment.deferred.deferId)) {
    for (const error of (records[number] as DeferredRecord).execution.errors.toReversed()) {
      deliveryOf(error, deliveries)?.errors.unshift(error);
    }
  }
  return { delivered, later };
}

/**
 * The delivery that an error of a fetch goes with: the one at its own path, or the first of the record where that is
 * gone. An error of a single field is dropped with its path, because it says nothing about others.
 */
function deliveryOf(error: GraphQLError, deliveries: readonly Delivery[]): Delivery | undefined {
  const { path = [] } = error;
  const own = deliveries.find(({ fragment }) => fragment.path.every((key, index) => key === path[index]));
  return own ?? (isFieldError(error) ? undefined : deliveries[0]);
}

/** True unless the object at the path became null together with an object around it. */
export function isPresent(data: unknown, path: ResponsePath): boolean {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) {
      return false;
    }
    value = (value as Record<string | number, unknown>)[key];
  }
  return typeof value === 'object' && value !== null;
}

function toIncrementalResult(
  { fragment: { path, deferred }, data, errors }: Delivery,
  later: readonly PendingFragment[],
): IncrementalDeferResult {
  const { label } = deferred;
  const unfinished = [path, ...later.map((fragment) => fragment.path)];
  const told = errors.length === 0 ? errors : dropErrorsOfUnselectedFields(errors, data, unfinished, path);
  return { data, path, ...(label === undefined ? {} : { label }), ...(told.length === 0 ? {} : { errors: told }) };
}
