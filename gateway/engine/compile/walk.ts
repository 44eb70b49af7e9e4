import type { Path } from '../planner/plan.ts';
import type { Abstractions } from '../supergraph/abstractions.ts';

export type Data = Record<string, unknown>;

/** Collects the objects at a path of the merged data, in order. */
export type Walk = (root: Data, places: Data[]) => void;

type Visit = (value: object, places: Data[]) => void;

export function compileWalk(path: Path, abstractions: Abstractions): Walk {
  let visit: Visit = (value, places) => {
    if (!Array.isArray(value)) {
      places.push(value as Data);
    }
  };
  for (const step of path.toReversed()) {
    const next = visit;
    switch (step.kind) {
      case 'field':
        visit = (value, places) => {
          const child = (value as Data)[step.name];
          if (typeof child === 'object' && child !== null) {
            next(child, places);
          }
        };
        break;
      case 'list':
        visit = (value, places) => {
          if (Array.isArray(value)) {
            for (const item of value) {
              if (typeof item === 'object' && item !== null) {
                next(item, places);
              }
            }
          }
        };
        break;
      case 'types':
        visit = (value, places) => {
          const typename = (value as Data).__typename;
          if (step.names.some((name) => abstractions.matches(name, typename))) {
            next(value, places);
          }
        };
        break;
      default:
        step satisfies never;
    }
  }
  return visit as Walk;
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
  let traces: { value: unknown; path: (string | number)[]; objects: Data[] }[] = [
    { value: root, path: [], objects: [root] },
  ];
  for (const step of path) {
    traces = traces.flatMap((from) => {
      const value = from.value as Data;
      switch (step.kind) {
        case 'field':
          return isObject(value[step.name])
            ? [
                {
                  value: value[step.name],
                  path: [...from.path, step.name],
                  objects: grown(from.objects, value[step.name]),
                },
              ]
            : [];
        case 'list':
          return Array.isArray(value)
            ? value.flatMap((item: unknown, index) =>
                isObject(item)
                  ? [{ value: item, path: [...from.path, index], objects: grown(from.objects, item) }]
                  : [],
              )
            : [];
        case 'types':
          return step.names.some((name) => abstractions.matches(name, value.__typename)) ? [from] : [];
        default:
          return step satisfies never;
      }
    });
  }
  return traces
    .filter(({ value }) => !Array.isArray(value))
    .map(({ value, path: way, objects }) => ({ place: value as Data, path: way, objects }));
}

function grown(objects: Data[], value: unknown): Data[] {
  return Array.isArray(value) ? objects : [...objects, value as Data];
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
