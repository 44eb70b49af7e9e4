import type { ErrorPath } from './department-error.ts';

interface Node {
  readonly next: Map<string | number, Node>;
  end: boolean;
}

/** Stands for every index of a list in a pattern. */
export const EVERY = -1;

/**
 * The places of an answer whose nulls are already told by an error. A null is explained by an error
 * at, above or below it, so that one cause gives one error however far the null propagates.
 */
export class Explanations {
  #exact: Node | undefined;
  #keys: Node | undefined;

  /** `path` holds the client's keys and indices, `EVERY` for all indices of a list. */
  add(path: ErrorPath): void {
    this.#exact ??= { next: new Map(), end: false };
    grow(this.#exact, path);
  }

  /** `keys` are the client's keys without indices: true of every element of the lists on the way. */
  addKeys(keys: readonly string[]): void {
    this.#keys ??= { next: new Map(), end: false };
    grow(this.#keys, keys);
  }

  explain(path: ErrorPath): boolean {
    return (
      (this.#exact !== undefined && leads(this.#exact, path, 0)) ||
      (this.#keys !== undefined &&
        leads(
          this.#keys,
          path.filter((key) => typeof key === 'string'),
          0,
        ))
    );
  }
}

function grow(root: Node, path: ErrorPath): void {
  let node = root;
  for (const key of path) {
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), end: false };
      node.next.set(key, next);
    }
    node = next;
  }
  node.end = true;
}

function leads(node: Node, path: ErrorPath, depth: number): boolean {
  if (node.end || depth === path.length) {
    return true;
  }
  const key = path[depth] as string | number;
  const exact = node.next.get(key);
  if (exact !== undefined && leads(exact, path, depth + 1)) {
    return true;
  }
  const every = typeof key === 'number' ? node.next.get(EVERY) : undefined;
  return every !== undefined && leads(every, path, depth + 1);
}
