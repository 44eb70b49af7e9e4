import { openApolloPlanner } from './apollo.ts';
import { openHivePlanner } from './hive.ts';
import type { Planner } from './planner.ts';

/**
 * Hive's planner where it can, Apollo's where it cannot: supergraphs with `@context`, platforms without the binary,
 * and single operations for which Hive finds no way (some of interface objects, as of 0.0.38).
 */
export async function openPlanner(supergraphSdl: string, preferred?: Planner['name']): Promise<Planner> {
  if (preferred === 'apollo' || usesContext(supergraphSdl)) {
    return openApolloPlanner(supergraphSdl);
  }
  try {
    const hive = await openHivePlanner(supergraphSdl);
    return preferred === 'hive' ? hive : withSecond(hive, () => openApolloPlanner(supergraphSdl));
  } catch (cause) {
    if (preferred === 'hive') {
      throw cause;
    }
    return openApolloPlanner(supergraphSdl);
  }
}

function usesContext(supergraphSdl: string): boolean {
  return /contextArguments: \[\s*\{/.test(supergraphSdl);
}

/** Asks the second only for what the first cannot plan; it is opened when that first happens. */
function withSecond(first: Planner, open: () => Planner): Planner {
  let second: Planner | undefined;
  return {
    name: first.name,
    plan(operation, active) {
      try {
        return first.plan(operation, active);
      } catch {
        second ??= open();
        return second.plan(operation, active);
      }
    },
  };
}
