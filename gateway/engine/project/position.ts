import type { ErrorPath } from '../errors/department-error.ts';

/**
 * Where in the answer a selection stands. Keys are known when the operation is compiled; of a path
 * only list indices are left to the request, and those are kept in one array by list depth.
 */
export interface Position {
  /** Response keys, `null` for a list index. */
  readonly keys: readonly (string | null)[];
  /** How many list indices the path holds. */
  readonly lists: number;
}

export const ROOT: Position = { keys: [], lists: 0 };

export function underKey(position: Position, key: string): Position {
  return { keys: [...position.keys, key], lists: position.lists };
}

export function underList(position: Position): Position {
  return { keys: [...position.keys, null], lists: position.lists + 1 };
}

export function pathOf({ keys }: Position, indices: readonly number[]): ErrorPath {
  let list = 0;
  return keys.map((key) => key ?? indices[list++] ?? 0);
}
