import type { ResponsePath } from './subgraph-error.ts';

interface Node {
  readonly next: Map<string | number, Node>;
  end: boolean;
}

/**
 * The places of an answer whose nulls are already told by an error. A null is explained by an error
 * at, above or below it, so that one cause gives one error however far the null propagates.
 */
export class ReportedPaths {
  readonly #before: ReportedPaths | undefined;
  #exact: Node | undefined;
  #keys: Node | undefined;

  /** @param before what was told earlier of the same answer */
  constructor(before?: ReportedPaths) {
    this.#before = before;
  }

  /** `path` holds the client's keys and indices. */
  add(path: ResponsePath): void {
    this.#exact ??= { next: new Map(), end: false };
    grow(this.#exact, path);
  }

  /** `keys` are the client's keys without indices: true of every element of the lists on the way. */
  addKeys(keys: readonly string[]): void {
    this.#keys ??= { next: new Map(), end: false };
    grow(this.#keys, keys);
  }

  covers(path: ResponsePath): boolean {
    return (
      (this.#exact !== undefined && leads(this.#exact, path, 0)) ||
      (this.#keys !== undefined &&
        leads(
          this.#keys,
          path.filter((key) => typeof key === 'string'),
          0,
        )) ||
      (this.#before?.covers(path) ?? false)
    );
  }
}

function grow(root: Node, path: ResponsePath): void {
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

function leads(node: Node, path: ResponsePath, depth: number): boolean {
  if (node.end || depth === path.length) {
    return true;
  }
  const next = node.next.get(path[depth] as string | number);
  return next !== undefined && leads(next, path, depth + 1);
}
