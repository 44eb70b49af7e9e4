import type { ResponsePath } from './subgraph-error.ts';

interface Node {
  readonly next: Map<string | number, Node>;
  end: boolean;
}

/**
 * The response paths whose nulls an error reports already. An error at, above or below a null covers it, so one cause
 * gives one error, however far the null propagates.
 */
export class ReportedPaths {
  readonly #before: ReportedPaths | undefined;
  #exact: Node | undefined;
  #keys: Node | undefined;

  /** @param before the paths that earlier results of the same operation reported */
  constructor(before?: ReportedPaths) {
    this.#before = before;
  }

  /** Adds one path of response keys and indices. */
  add(path: ResponsePath): void {
    this.#exact ??= { next: new Map(), end: false };
    grow(this.#exact, path);
  }

  /** Adds response keys without indices: they cover every item of the lists on the path. */
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
