import { LISTS_MAX } from '../merge/rewrites.ts';
import type { Path } from '../planner/plan.ts';
import type { Abstractions } from '../graph/abstractions.ts';

export type Data = Record<string, unknown>;

/** Visits the objects at a path of the merged data, in order, and replaces each by what `replace` returns. */
export type Traverse = (root: Data, exchange: Replace) => void;

export type Replace = (place: Data) => Data;

interface TraversalState {
  readonly exchange: Replace;
  /** Visited objects, on paths where one object may stand several times. */
  readonly seen: Set<Data> | undefined;
}

type Visit = (value: Data, walking: TraversalState) => Data;

/**
 * A field leads to the object there, or to every object of the list there, nested lists included: planners differ in
 * how they write lists into a path.
 *
 * @param repeated after how many steps one object may stand several times: those are visited once
 */
export function compileTraversal(
  path: Path,
  abstractions: Abstractions,
  repeated: ReadonlySet<number> = NONE,
): Traverse {
  let visit: Visit = (value, { exchange }) => exchange(value);
  let once = false;
  path.toReversed().forEach((step, index) => {
    const next = visit;
    switch (step.kind) {
      case 'field': {
        const { name } = step;
        if (repeated.has(path.length - index)) {
          once = true;
          visit = visitField(name, (value, walking) => (isFirst(value, walking) ? next(value, walking) : value));
        } else {
          visit = visitField(name, next);
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

function isFirst(value: Data, { seen }: TraversalState): boolean {
  if (seen?.has(value)) {
    return false;
  }
  seen?.add(value);
  return true;
}

function visitField(name: string, visit: Visit): Visit {
  return (value, walking) => {
    const inner = value[name];
    if (Array.isArray(inner)) {
      visitItems(inner, visit, walking);
    } else if (isObject(inner)) {
      const exchanged = visit(inner, walking);
      if (exchanged !== inner) {
        value[name] = exchanged;
      }
    }
    return value;
  };
}

function visitItems(items: unknown[], visit: Visit, walking: TraversalState, lists = 1): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (Array.isArray(item)) {
      if (lists < LISTS_MAX) {
        visitItems(item, visit, walking, lists + 1);
      }
    } else if (isObject(item)) {
      const exchanged = visit(item, walking);
      if (exchanged !== item) {
        items[index] = exchanged;
      }
    }
  }
}

/** An object with its path. */
export interface TracedObject {
  readonly object: Data;
  /** Response keys of the engine and list indices. */
  readonly path: readonly (string | number)[];
  /** The objects from the root down to the object itself. */
  readonly ancestors: readonly Data[];
}

/**
 * Finds the same objects in the same order as the compiled traversal, with their paths: only errors and `@context`
 * need those.
 */
export function traceObjects(root: Data, path: Path, abstractions: Abstractions): TracedObject[] {
  let traces: TracedObject[] = [{ object: root, path: [], ancestors: [root] }];
  for (const step of path) {
    traces = traces.flatMap((from) => {
      switch (step.kind) {
        case 'field':
          return traceValue(from.object[step.name], { ...from, path: [...from.path, step.name] });
        case 'list':
          return [from];
        case 'types':
          return step.names.some((name) => abstractions.matches(name, from.object.__typename)) ? [from] : [];
        default:
          return step satisfies never;
      }
    });
  }
  return traces;
}

function traceValue(value: unknown, from: TracedObject, lists = 0): TracedObject[] {
  if (Array.isArray(value)) {
    return lists < LISTS_MAX
      ? value.flatMap((item, index) => traceValue(item, { ...from, path: [...from.path, index] }, lists + 1))
      : [];
  }
  return isObject(value) ? [{ object: value, path: from.path, ancestors: [...from.ancestors, value] }] : [];
}

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
