import { badInput } from '../errors/graph-error.ts';

/** Items of a page where the client does not say. Written into every list's description. */
export const DEFAULT_PAGE = 20;
/** Most items of one page. */
export const MAX_PAGE = 100;

/** Relay's forward arguments, as they come from the client. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** @throws BAD_USER_INPUT naming `first` */
export function pageSize(first: number | null | undefined): number {
  if (first == null) return DEFAULT_PAGE;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw badInput('first', `expected a number from 1 to ${MAX_PAGE}, got ${first}`);
  }
  return first;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a list, in the shape of Relay's connections, with the nodes also without their edges. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: () => Promise<number>;
}

/** Makes a page out of rows that were read one further than asked. */
export function connectionOf<Row extends { readonly cursor: string }>(
  rows: readonly Row[],
  size: number,
  after: string | null | undefined,
  totalCount: () => Promise<number>,
): Connection<Row> {
  const nodes = rows.slice(0, size);
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ cursor: node.cursor, node }));
    },
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      startCursor: nodes[0]?.cursor ?? null,
      endCursor: nodes.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
