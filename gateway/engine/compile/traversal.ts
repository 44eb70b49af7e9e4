import { LISTS_MAX } from '../merge/rewrites.ts';
import type { Path } from '../planner/plan.ts';
import type { Abstractions } from '../graph/abstractions.ts';

export type Data = Record<string, unknown>;

/** Leads to the objects at a path of the merged data, in order, and puts in the place of each what is returned for it. */
export type Walk = (root: Data, exchange: Exchange) => void;

export type Exchange = (place: Data) => Data;

interface Walking {
  readonly exchange: Exchange;
  /** Objects already visited, on ways where one object stands in several places. */
  readonly seen: Set<Data> | undefined;
}

type Visit = (value: Data, walking: Walking) => Data;

/**
 * A field leads to the object there or to every object of the list there, lists of lists included:
 * planners differ in how they write lists into a path.
 *
 * @param repeated after how many steps objects may stand in several places: those are visited once
 */
export function compileWalk(path: Path, abstractions: Abstractions, repeated: ReadonlySet<number> = NONE): Walk {
  let visit: Visit = (value, { exchange }) => exchange(value);
  let once = false;
  path.toReversed().forEach((step, index) => {
    const next = visit;
    switch (step.kind) {
      case 'field': {
        const { name } = step;
        if (repeated.has(path.length - index)) {
          once = true;
          visit = within(name, (value, walking) => (isFirst(value, walking) ? next(value, walking) : value));
        } else {
          visit = within(name, next);
        }
        break;
      }
      case 'list':
        break;
      case 'types':
        visit = (value, walking) => {
          const typename = value.__typename;
          return step.names.some((name) => abstractions.matches(name, typename)) ? next(value, walking) : value;
        };
        break;
      default:
        step satisfies never;
    }
  });
  return (root, exchange) => {
    visit(root, { exchange, seen: once ? new Set() : undefined });
  };
}

const NONE: ReadonlySet<number> = new Set();

function isFirst(value: Data, { seen }: Walking): boolean {
  if (seen?.has(value)) {
    return false;
  }
  seen?.add(value);
  return true;
}

function within(name: string, visit: Visit): Visit {
  return (value, walking) => {
    const inner = value[name];
    if (Array.isArray(inner)) {
      eachOf(inner, visit, walking);
    } else if (isObject(inner)) {
      const exchanged = visit(inner, walking);
      if (exchanged !== inner) {
        value[name] = exchanged;
      }
    }
    return value;
  };
}

function eachOf(items: unknown[], visit: Visit, walking: Walking, lists = 1): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (Array.isArray(item)) {
      if (lists < LISTS_MAX) {
        eachOf(item, visit, walking, lists + 1);
      }
    } else if (isObject(item)) {
      const exchanged = visit(item, walking);
      if (exchanged !== item) {
        items[index] = exchanged;
      }
    }
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

function traceEach(value: unknown, from: Trace, lists = 0): Trace[] {
  if (Array.isArray(value)) {
    return lists < LISTS_MAX
      ? value.flatMap((item, index) => traceEach(item, { ...from, path: [...from.path, index] }, lists + 1))
      : [];
  }
  return isObject(value) ? [{ place: value, path: from.path, objects: [...from.objects, value] }] : [];
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
