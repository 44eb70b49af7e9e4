import type { Selection } from '../normalise/selection.ts';
import type { CollectedDeferral } from './collect.ts';
import { pathOf, type Position } from './position.ts';
import type { ProjectObject } from './state.ts';

/** Projects an object without its deferred fragments, and notes down that they stand there. */
export function withDeferrals(
  project: ProjectObject,
  collected: readonly CollectedDeferral[],
  position: Position,
  compile: (selections: readonly Selection[]) => ProjectObject,
): ProjectObject {
  const deferred = collected.map(({ deferral, selections }) => ({ deferral, project: lazily(selections, compile) }));
  return (source, state) => {
    const indices = state.indices.slice(0, position.lists);
    const output = project(source, state);
    if (output !== null && state.places !== undefined) {
      const path = pathOf(position, indices);
      for (const each of deferred) {
        state.places.push({ ...each, source, path, indices });
      }
    }
    return output;
  };
}

function lazily(
  selections: readonly Selection[],
  compile: (selections: readonly Selection[]) => ProjectObject,
): ProjectObject {
  let compiled: ProjectObject | undefined;
  return (source, state) => {
    compiled ??= compile(selections);
    return compiled(source, state);
  };
}
