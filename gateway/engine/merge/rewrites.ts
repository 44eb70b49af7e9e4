import type { Path, Rewrite } from '../planner/plan.ts';
import { mergeInto } from './merge.ts';
import type { Abstractions } from '../graph/abstractions.ts';

type Data = Record<string, unknown>;

/** Lists within lists: no type has more. */
export const LISTS_MAX = 100;

/** Applies the rewrites of the plan in place, so that subgraph and engine agree about names. */
export function applyRewrites(rewrites: readonly Rewrite[], data: Data, abstractions: Abstractions): void {
  for (const rewrite of rewrites) {
    visit(data, rewrite.path, 0, abstractions, (object) => {
      switch (rewrite.kind) {
        case 'set':
          object[rewrite.key] = rewrite.value;
          break;
        case 'rename':
          if (Object.hasOwn(object, rewrite.key)) {
            const renamed = { [rewrite.to]: object[rewrite.key] };
            delete object[rewrite.key];
            // Part of the value may have travelled under its own name.
            mergeInto(object, renamed, [rewrite.to], abstractions);
          }
          break;
        default:
          rewrite satisfies never;
      }
    });
  }
}

function visit(
  value: unknown,
  path: Path,
  depth: number,
  abstractions: Abstractions,
  act: (object: Data) => void,
  lists = 0,
): void {
  if (Array.isArray(value)) {
    for (const item of lists < LISTS_MAX ? value : []) {
      visit(item, path, depth, abstractions, act, lists + 1);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const object = value as Data;
  const step = path[depth];
  switch (step?.kind) {
    case undefined:
      act(object);
      break;
    case 'list':
      visit(object, path, depth + 1, abstractions, act);
      break;
    case 'field':
      visit(Object.hasOwn(object, step.name) ? object[step.name] : undefined, path, depth + 1, abstractions, act);
      break;
    case 'types':
      if (object.__typename === undefined || step.names.some((name) => abstractions.matches(name, object.__typename))) {
        visit(object, path, depth + 1, abstractions, act);
      }
      break;
    default:
      step satisfies never;
  }
}
