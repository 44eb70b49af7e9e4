import type { EntityLookup, FetchNode, PlanNode } from '../planner/plan.ts';
import { uniteFetches } from './unite.ts';

/** A fetch and the fetches that must be merged before it starts. */
export interface OrderedFetch {
  readonly fetch: FetchNode;
  /** Indices into the list this stands in; always smaller than its own. */
  readonly after: readonly number[];
}

/**
 * The plan's tree as a list in which each fetch knows what it waits for. Entity lookups of one department that
 * wait for the same fetches become one request.
 */
export function orderFetches(plan: PlanNode): readonly OrderedFetch[] {
  const ordered: { fetch: FetchNode; after: readonly number[] }[] = [];
  const place = (node: PlanNode, after: readonly number[]): readonly number[] => {
    switch (node.kind) {
      case 'fetch':
        ordered.push({ fetch: node, after });
        return [ordered.length - 1];
      case 'sequence':
        return node.nodes.reduce((before, child) => place(child, before), after);
      case 'parallel':
        return [...new Set(node.nodes.flatMap((child) => place(child, after)))];
      default:
        return node satisfies never;
    }
  };
  place(plan, []);
  return unite(ordered);
}

function unite(ordered: readonly OrderedFetch[]): readonly OrderedFetch[] {
  const groups: OrderedFetch[][] = [];
  const groupOf: number[] = [];
  const byKey = new Map<string, number>();
  ordered.forEach(({ fetch, after }, index) => {
    const waits = [...new Set(after.map((earlier) => groupOf[earlier] as number))].toSorted(
      (one, other) => one - other,
    );
    const key = canUnite(fetch) ? `${fetch.department} ${waits.join(',')}` : `alone ${index}`;
    const known = byKey.get(key);
    const group = known ?? groups.length;
    if (known === undefined) {
      byKey.set(key, group);
      groups.push([]);
    }
    groups[group]?.push({ fetch, after: waits });
    groupOf.push(group);
  });
  return groups.map((members) => ({
    fetch: uniteFetches(members.map(({ fetch }) => fetch)),
    after: members[0]?.after ?? [],
  }));
}

/** Lookups with values of ancestors become several lookups when they run, so they stay alone. */
function canUnite({ target, mutation }: FetchNode): boolean {
  return (
    !mutation && target.kind === 'entities' && target.lookups.every(({ context }: EntityLookup) => context.length === 0)
  );
}
