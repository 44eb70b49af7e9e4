import type { ScheduledFetch, PlanNode } from '../planner/plan.ts';
import { pruneDependencies } from './prune-dependencies.ts';
import { joinLaterFetches } from './join-later-fetches.ts';
import { canBatch, batchFetches } from './batch-fetches.ts';

/**
 * Flattens the plan into a list of fetches, each with the fetches it waits for. Entity fetches of one subgraph that
 * wait for the same fetches and belong to the same deferred fragment become one request.
 */
export function scheduleFetches(plan: PlanNode): readonly ScheduledFetch[] {
  const ordered: ScheduledFetch[] = [];
  const byId = new Map<string, number>();
  const place = (node: PlanNode, after: readonly number[], deferId: number): readonly number[] => {
    switch (node.kind) {
      case 'fetch':
        if (node.id !== undefined) {
          byId.set(node.id, ordered.length);
        }
        return [ordered.push({ fetch: node, after, deferId }) - 1];
      case 'sequence':
        return node.nodes.reduce((before, child) => place(child, before, deferId), after);
      case 'parallel':
        return [...new Set(node.nodes.flatMap((child) => place(child, after, deferId)))];
      case 'defer': {
        const first = node.primary === undefined ? after : place(node.primary, after, deferId);
        for (const deferred of node.deferred) {
          if (deferred.node !== undefined) {
            place(deferred.node, indicesOf(deferred.after, byId), deferred.deferId);
          }
        }
        return first;
      }
      default:
        return node satisfies never;
    }
  };
  place(plan, [], 0);
  return joinLaterFetches(pruneDependencies(batchParallelFetches(ordered)));
}

function indicesOf(ids: readonly string[], byId: ReadonlyMap<string, number>): number[] {
  return ids.map((id) => {
    const index = byId.get(id);
    if (index === undefined) {
      throw new Error(`expected the fetch "${id}" to stand before the deferId that waits for it`);
    }
    return index;
  });
}

function batchParallelFetches(ordered: readonly ScheduledFetch[]): readonly ScheduledFetch[] {
  const groups: ScheduledFetch[][] = [];
  const groupOf: number[] = [];
  const byKey = new Map<string, number>();
  ordered.forEach(({ fetch, after, deferId }, index) => {
    const waits = [...new Set(after.map((earlier) => groupOf[earlier] as number))].toSorted(
      (one, other) => one - other,
    );
    const key = canBatch(fetch) ? `${deferId} ${fetch.subgraph} ${waits.join(',')}` : `alone ${index}`;
    const known = byKey.get(key);
    const group = known ?? groups.length;
    if (known === undefined) {
      byKey.set(key, group);
      groups.push([]);
    }
    groups[group]?.push({ fetch, after: waits, deferId });
    groupOf.push(group);
  });
  return groups.map((members) => ({
    fetch: batchFetches(members.map(({ fetch }) => fetch)),
    after: members[0]?.after ?? [],
    deferId: members[0]?.deferId ?? 0,
  }));
}
