import type { GraphQLError } from 'graphql';
import type { ErrorPath } from '../errors/subgraph-error.ts';
import { isOfValue, withoutUnasked } from '../errors/unselected-fields.ts';
import type { IncrementalEntry, IncrementalResult } from '../subsequent-results.ts';
import type { Place, ProjectionState } from '../project/projection-state.ts';
import type { Part, Readiness } from './deferred-fragments.ts';

interface Delivery {
  readonly place: Place;
  readonly data: IncrementalEntry['data'];
  readonly errors: GraphQLError[];
}

type Introspection = ProjectionState['introspection'];

/** Gives out each part when it is ready, with all of its places; parts that are ready together go together. */
export async function* follow(
  places: readonly Place[],
  parts: readonly Part[],
  ready: Readiness,
  introspection: Introspection,
): AsyncGenerator<IncrementalResult, void, void> {
  let waiting = places;
  while (waiting.length > 0) {
    await Promise.race(new Set(waiting.map(({ deferral }) => ready.get(parts[deferral.part] as Part))));
    const { delivered, later } = deliver(waiting, parts, introspection);
    waiting = later;
    yield { incremental: delivered.map((each) => entry(each, later)), hasNext: later.length > 0 };
  }
}

function deliver(waiting: readonly Place[], parts: readonly Part[], introspection: Introspection) {
  const queue = [...waiting];
  const later: Place[] = [];
  const delivered: Delivery[] = [];
  for (const place of queue) {
    const part = parts[place.deferral.part] as Part;
    if (!part.isReady) {
      later.push(place);
      continue;
    }
    const nested: Place[] = [];
    const errors: GraphQLError[] = [];
    const state = { ...part.run, errors, indices: [...place.indices], introspection, places: nested };
    const delivery = { place, data: place.project(place.source, state), errors };
    delivered.push(delivery);
    queue.push(...nested.filter(({ path }) => stands(delivery.data, path.slice(place.path.length))));
  }
  for (const [number, deliveries] of Map.groupBy(delivered, ({ place }) => place.deferral.part)) {
    for (const error of (parts[number] as Part).run.errors.toReversed()) {
      placeOf(error, deliveries)?.errors.unshift(error);
    }
  }
  return { delivered, later };
}

/**
 * Where an error is told that came of a call: with its own place, or with the part's first where that is gone. One of
 * a value has nothing to tell elsewhere.
 */
function placeOf(error: GraphQLError, deliveries: readonly Delivery[]): Delivery | undefined {
  const { path = [] } = error;
  const own = deliveries.find(({ place }) => place.path.every((key, index) => key === path[index]));
  return own ?? (isOfValue(error) ? undefined : deliveries[0]);
}

/** True where the object at the path has not become null together with what is around it. */
export function stands(data: unknown, path: ErrorPath): boolean {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) {
      return false;
    }
    value = (value as Record<string | number, unknown>)[key];
  }
  return typeof value === 'object' && value !== null;
}

function entry({ place: { path, deferral }, data, errors }: Delivery, later: readonly Place[]): IncrementalEntry {
  const { label } = deferral;
  const unfinished = [path, ...later.map((place) => place.path)];
  const told = errors.length === 0 ? errors : withoutUnasked(errors, data, unfinished, path);
  return { data, path, ...(label === undefined ? {} : { label }), ...(told.length === 0 ? {} : { errors: told }) };
}
