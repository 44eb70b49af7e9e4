import type { GraphQLError } from 'graphql';
import { openSlice } from '../../slices/slice.ts';
import { Explanations } from '../errors/explanations.ts';
import type { Run } from '../execute/run.ts';
import type { Projector } from './projector.ts';
import type { LaterList, ProjectionState } from './state.ts';

/** Items after which the clock is looked at. */
const ITEMS = 16;

/**
 * Shapes a long answer, the items of its lists in slices. Where one of them takes its list along, because it is null
 * where null may not be, the list around it is shaped already: then all of it is shaped anew, in one go.
 */
export async function projectInSlices(
  project: Projector,
  run: Run,
  introspection: ProjectionState['introspection'],
): Promise<Record<string, unknown> | null> {
  const errors: GraphQLError[] = [...run.errors];
  const lists: LaterList[] = [];
  const explanations = new Explanations(run.explanations);
  const state = { ...run, errors, explanations, indices: [], introspection, lists };
  const data = project(run.data, state);
  if (data === null || !(await projectLists(lists, state))) {
    return project(run.data, { ...run, introspection });
  }
  run.errors.push(...errors.slice(run.errors.length));
  return data;
}

/** False where an item takes its list along. */
async function projectLists(lists: LaterList[], state: ProjectionState): Promise<boolean> {
  const slice = openSlice('project');
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    const { items, output, indices, complete } = list;
    const level = indices.length;
    for (const [index, value] of items.entries()) {
      for (let outer = 0; outer < level; outer++) {
        state.indices[outer] = indices[outer] as number;
      }
      state.indices[level] = index;
      const item = complete(value, state);
      if (item === undefined) {
        return false;
      }
      output[index] = item;
      if (index % ITEMS === 0 && slice.isOver) {
        await slice.pause();
      }
    }
  }
  return true;
}
