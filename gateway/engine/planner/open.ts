import { openApolloPlanner } from './apollo/apollo.ts';
import { openPartsPlanner } from './apollo/parts.ts';
import { openHivePlanner } from './hive/hive.ts';
import type { Planner } from './planner.ts';
import { misleadsApolloPlanner } from './required-arguments.ts';

/**
 * Hive's planner where it can, Apollo's where it cannot: supergraphs with `@context`, platforms without the binary,
 * operations in parts, and single ones for which Hive finds no way (some of interface objects, as of 0.0.38).
 */
export async function openPlanner(supergraphSdl: string, preferred?: Planner['name']): Promise<Planner> {
  const planner = await openWhole(supergraphSdl, preferred);
  return misleadsApolloPlanner(supergraphSdl) ? planner : withParts(planner, supergraphSdl);
}

async function openWhole(supergraphSdl: string, preferred: Planner['name'] | undefined): Promise<Planner> {
  if (preferred === 'apollo' || usesContext(supergraphSdl)) {
    return openApolloPlanner(supergraphSdl);
  }
  try {
    const hive = await openHivePlanner(supergraphSdl);
    // Where Apollo's planner is known to plan wrong data, no plan is better than its plan.
    const alone = preferred === 'hive' || misleadsApolloPlanner(supergraphSdl);
    return alone ? hive : withSecond(hive, supergraphSdl);
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

/** Asks the second only for what the first cannot plan, or dies of; it is opened when that first happens. */
function withSecond(first: Planner, supergraphSdl: string): Planner {
  let second: Planner | undefined;
  return {
    ...first,
    async plan(operation, active) {
      try {
        return await first.plan(operation, active);
      } catch {
        second ??= openApolloPlanner(supergraphSdl);
        return second.plan(operation, active);
      }
    },
  };
}

function withParts(whole: Planner, supergraphSdl: string): Planner {
  const parts = openPartsPlanner(supergraphSdl);
  return {
    name: whole.name,
    plansParts: true,
    plan: (operation, active) => (operation.inParts === true ? parts : whole).plan(operation, active),
    close: async () => {
      await Promise.all([whole.close(), parts.close()]);
    },
  };
}
