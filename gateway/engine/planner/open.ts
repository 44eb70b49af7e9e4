import { openApolloPlanner } from './apollo/apollo.ts';
import { openHivePlanner } from './hive/hive.ts';
import type { Planner } from './planner.ts';
import { misleadsApolloPlanner } from './required-arguments.ts';

/**
 * Hive's planner where it can, Apollo's where it cannot: supergraphs with `@context`, platforms without the binary,
 * operations with deferred fragments, and single ones for which Hive finds no way (some of interface objects, as of
 * 0.0.38).
 */
export async function openPlanner(supergraphSdl: string, preferred?: Planner['name']): Promise<Planner> {
  if (preferred === 'apollo' || usesContext(supergraphSdl)) {
    return openApolloPlanner(supergraphSdl);
  }
  try {
    const hive = await openHivePlanner(supergraphSdl);
    return preferred === 'hive' ? hive : withSecond(hive, supergraphSdl);
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

/**
 * Asks the second only for what the first cannot plan, or dies of; it is opened when that first happens.
 * Where Apollo's planner is known to plan wrong data, no plan is better than its plan.
 */
function withSecond(first: Planner, supergraphSdl: string): Planner {
  let second: Planner | undefined;
  const trusted = !misleadsApolloPlanner(supergraphSdl);
  const opened = (): Planner => (second ??= openApolloPlanner(supergraphSdl));
  return {
    name: first.name,
    plansParts: trusted,
    async plan(operation, active) {
      if (operation.inParts === true) {
        return opened().plan(operation, active);
      }
      try {
        return await first.plan(operation, active);
      } catch (cause) {
        if (!trusted) {
          throw cause;
        }
        return opened().plan(operation, active);
      }
    },
    close: () => first.close(),
  };
}
