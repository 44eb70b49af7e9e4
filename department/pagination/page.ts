import { badInput } from '#kernel/errors/graph-error.ts';

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
  if (first == null) {
    return DEFAULT_PAGE;
  }
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

/**
 * Makes a page out of rows that were read one further than asked. Cursors are sealed when somebody
 * asks for them: lists under lists would seal hundreds that nobody reads.
 */
export function connectionOf<Row>(
  rows: readonly Row[],
  size: number,
  after: string | null | undefined,
  totalCount: () => Promise<number>,
  cursorOf: (row: Row) => string,
): Connection<Row> {
  const nodes = rows.slice(0, size);
  let total: Promise<number> | undefined;
  const cursorAt = (index: number) => (nodes.length === 0 ? null : cursorOf(nodes.at(index) as Row));
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({
        get cursor() {
          return cursorOf(node);
        },
        node,
      }));
    },
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
    // One page may be laid out in many places.
    totalCount: () => (total ??= totalCount()),
  };
}
