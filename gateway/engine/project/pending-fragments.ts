import type { Selection } from '../normalise/selection.ts';
import type { CollectedFragment } from './collect-fields.ts';
import { toResponsePath, type CompiledPath } from './compiled-path.ts';
import type { ProjectObject } from './projection-state.ts';

/** Projects an object without its deferred fragments, and notes that these are pending. */
export function withPendingFragments(
  project: ProjectObject,
  collected: readonly CollectedFragment[],
  position: CompiledPath,
  compile: (selections: readonly Selection[]) => ProjectObject,
): ProjectObject {
  const deferred = collected.map(({ deferred, selections }) => ({
    deferred,
    project: compileLazily(selections, compile),
  }));
  return (source, state) => {
    const indices = state.indices.slice(0, position.lists);
    const output = project(source, state);
    if (output !== null && state.pending !== undefined) {
      const path = toResponsePath(position, indices);
      for (const each of deferred) {
        state.pending.push({ ...each, source, path, indices });
      }
    }
    return output;
  };
}

function compileLazily(
  selections: readonly Selection[],
  compile: (selections: readonly Selection[]) => ProjectObject,
): ProjectObject {
  let compiled: ProjectObject | undefined;
  return (source, state) => {
    compiled ??= compile(selections);
    return compiled(source, state);
  };
}
