import type { GraphQLError } from 'graphql';
import { LongList } from '../../slices/long-list.ts';
import { openSlice, type Slice } from '../../slices/slice.ts';
import { ReportedPaths } from '../errors/reported-paths.ts';
import type { ExecutionContext } from '../execute/execution-context.ts';
import type { Projector } from './compile-projector.ts';
import type { PendingList, ProjectionState } from './projection-state.ts';

/** Items after which the clock is looked at. */
const ITEMS = 16;

/**
 * Projects a long response, the items of its lists in slices, so that other requests get the event loop in between. An
 * item that is null where it may not be makes its list null, and the object around the list has been projected by
 * then: so the whole response is projected again, in one go.
 */
export async function projectInSlices(
  project: Projector,
  execution: ExecutionContext,
  introspection: ProjectionState['introspection'],
): Promise<Record<string, unknown> | null> {
  const errors: GraphQLError[] = [...execution.errors];
  const lists: PendingList[] = [];
  const explanations = new ReportedPaths(execution.reported);
  const state = { ...execution, errors, explanations, indices: [], introspection, lists };
  const data = project(execution.data, state);
  if (data === null || !(await projectLists(lists, state))) {
    return project(execution.data, { ...execution, introspection });
  }
  execution.errors.push(...errors.slice(execution.errors.length));
  return data;
}

/** False where an item takes its list along, or is no JSON. */
async function projectLists(lists: PendingList[], state: ProjectionState): Promise<boolean> {
  const slice = openSlice('project');
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    const isWhole =
      list.items instanceof LongList ? await projectText(list, state, slice) : await projectItems(list, state, slice);
    if (!isWhole) {
      return false;
    }
  }
  return true;
}

async function projectItems(list: PendingList, state: ProjectionState, slice: Slice): Promise<boolean> {
  const { items, output } = list;
  if (items instanceof LongList || output instanceof LongList) {
    return false;
  }
  for (const [index, value] of items.entries()) {
    const item = completeAt(index, value, list, state);
    if (item === undefined) {
      return false;
    }
    output[index] = item;
    if (index % ITEMS === 0 && slice.isOver) {
      await slice.pause();
    }
  }
  return true;
}

/** Items that were text become text again at once: they are objects for no longer than it takes to shape them. */
async function projectText(list: PendingList, state: ProjectionState, slice: Slice): Promise<boolean> {
  const { items, output } = list;
  if (!(items instanceof LongList) || !(output instanceof LongList)) {
    return false;
  }
  const inOneGo = { ...state, lists: undefined };
  let index = 0;
  for (const part of items.parts) {
    if (typeof part !== 'string') {
      const item = completeAt(index++, part.item, list, state);
      if (item === undefined) {
        return false;
      }
      output.parts.push({ item });
      continue;
    }
    const values = parsed(part);
    const from = index;
    const shaped = values?.map((value, at) => completeAt(from + at, value, list, inOneGo));
    if (shaped === undefined || shaped.includes(undefined)) {
      return false;
    }
    index += shaped.length;
    output.parts.push(JSON.stringify(shaped).slice(1, -1));
    if (slice.isOver) {
      await slice.pause();
    }
  }
  return true;
}

function parsed(items: string): unknown[] | undefined {
  try {
    return JSON.parse(`[${items}]`);
  } catch {
    return undefined;
  }
}

function completeAt(
  index: number,
  value: unknown,
  { indices, complete }: PendingList,
  state: ProjectionState,
): unknown {
  for (const [level, outer] of indices.entries()) {
    state.indices[level] = outer;
  }
  state.indices[indices.length] = index;
  return complete(value, state);
}
