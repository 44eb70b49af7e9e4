import type { OrderedFetch, PlanNode } from '../planner/plan.ts';
import { waitForData } from './dependencies.ts';
import { joinLater } from './join-later.ts';
import { canUnite, uniteFetches } from './unite.ts';

/**
 * The plan's tree as a list in which each fetch knows what it waits for. Entity lookups of one department that
 * wait for the same fetches and are for the same part become one request.
 */
export function orderFetches(plan: PlanNode): readonly OrderedFetch[] {
  const ordered: OrderedFetch[] = [];
  const byId = new Map<string, number>();
  const place = (node: PlanNode, after: readonly number[], part: number): readonly number[] => {
    switch (node.kind) {
      case 'fetch':
        if (node.id !== undefined) {
          byId.set(node.id, ordered.length);
        }
        return [ordered.push({ fetch: node, after, part }) - 1];
      case 'sequence':
        return node.nodes.reduce((before, child) => place(child, before, part), after);
      case 'parallel':
        return [...new Set(node.nodes.flatMap((child) => place(child, after, part)))];
      case 'defer': {
        const first = node.first === undefined ? after : place(node.first, after, part);
        for (const deferred of node.parts) {
          if (deferred.node !== undefined) {
            place(deferred.node, indicesOf(deferred.after, byId), deferred.part);
          }
        }
        return first;
      }
      default:
        return node satisfies never;
    }
  };
  place(plan, [], 0);
  return joinLater(waitForData(unite(ordered)));
}

function indicesOf(ids: readonly string[], byId: ReadonlyMap<string, number>): number[] {
  return ids.map((id) => {
    const index = byId.get(id);
    if (index === undefined) {
      throw new Error(`expected the fetch "${id}" to stand before the part that waits for it`);
    }
    return index;
  });
}

function unite(ordered: readonly OrderedFetch[]): readonly OrderedFetch[] {
  const groups: OrderedFetch[][] = [];
  const groupOf: number[] = [];
  const byKey = new Map<string, number>();
  ordered.forEach(({ fetch, after, part }, index) => {
    const waits = [...new Set(after.map((earlier) => groupOf[earlier] as number))].toSorted(
      (one, other) => one - other,
    );
    const key = canUnite(fetch) ? `${part} ${fetch.department} ${waits.join(',')}` : `alone ${index}`;
    const known = byKey.get(key);
    const group = known ?? groups.length;
    if (known === undefined) {
      byKey.set(key, group);
      groups.push([]);
    }
    groups[group]?.push({ fetch, after: waits, part });
    groupOf.push(group);
  });
  return groups.map((members) => ({
    fetch: uniteFetches(members.map(({ fetch }) => fetch)),
    after: members[0]?.after ?? [],
    part: members[0]?.part ?? 0,
  }));
}
