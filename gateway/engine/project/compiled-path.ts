import type { ResponsePath } from '../errors/subgraph-error.ts';

/**
 * The response path of a selection, as far as it is known before execution: all keys. Only the list indices are left
 * to the request; those stand in one array, by list depth, because a path per object would cost an allocation per
 * object.
 */
export interface CompiledPath {
  /** Response keys, `null` for a list index. */
  readonly keys: readonly (string | null)[];
  /** How many list indices the path holds. */
  readonly lists: number;
  /** The engine's keys. */
  readonly place: readonly string[];
}

export const ROOT: CompiledPath = { keys: [], lists: 0, place: [] };

export function underKey({ keys, lists, place }: CompiledPath, key: string, planKey: string): CompiledPath {
  return { keys: [...keys, key], lists, place: [...place, planKey] };
}

export function underList({ keys, lists, place }: CompiledPath): CompiledPath {
  return { keys: [...keys, null], lists: lists + 1, place };
}

export function toResponsePath({ keys }: CompiledPath, indices: readonly number[]): ResponsePath {
  let list = 0;
  return keys.map((key) => key ?? indices[list++] ?? 0);
}
