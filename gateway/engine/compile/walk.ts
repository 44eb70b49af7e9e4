import type { Path } from '../planner/plan.ts';
import type { Abstractions } from '../supergraph/abstractions.ts';

export type Data = Record<string, unknown>;

/** Collects the objects at a path of the merged data, in order. */
export type Walk = (root: Data, places: Data[]) => void;

type Visit = (value: Data, places: Data[]) => void;

/**
 * A field leads to the object there or to every object of the list there, lists of lists included:
 * planners differ in how they write lists into a path.
 */
export function compileWalk(path: Path, abstractions: Abstractions): Walk {
  let visit: Visit = (value, places) => {
    places.push(value);
  };
  for (const step of path.toReversed()) {
    const next = visit;
    switch (step.kind) {
      case 'field':
        visit = (value, places) => each(value[step.name], next, places);
        break;
      case 'list':
        break;
      case 'types':
        visit = (value, places) => {
          const typename = value.__typename;
          if (step.names.some((name) => abstractions.matches(name, typename))) {
            next(value, places);
          }
        };
        break;
      default:
        step satisfies never;
    }
  }
  return visit;
}

function each(value: unknown, visit: Visit, places: Data[]): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      each(item, visit, places);
    }
  } else if (isObject(value)) {
    visit(value, places);
  }
}

/** A place with the way to it. */
export interface Trace {
  readonly place: Data;
  /** Our keys and list indices. */
  readonly path: readonly (string | number)[];
  /** The objects passed on the way, from the root to the place itself. */
  readonly objects: readonly Data[];
}

/** The same places in the same order as the compiled walk, with their paths: only errors and `@context` need them. */
export function trace(root: Data, path: Path, abstractions: Abstractions): Trace[] {
  let traces: Trace[] = [{ place: root, path: [], objects: [root] }];
  for (const step of path) {
    traces = traces.flatMap((from) => {
      switch (step.kind) {
        case 'field':
          return traceEach(from.place[step.name], { ...from, path: [...from.path, step.name] });
        case 'list':
          return [from];
        case 'types':
          return step.names.some((name) => abstractions.matches(name, from.place.__typename)) ? [from] : [];
        default:
          return step satisfies never;
      }
    });
  }
  return traces;
}

function traceEach(value: unknown, from: Trace): Trace[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => traceEach(item, { ...from, path: [...from.path, index] }));
  }
  return isObject(value) ? [{ place: value, path: from.path, objects: [...from.objects, value] }] : [];
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
