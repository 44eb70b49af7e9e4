import { leaveOut } from '../leave-out.ts';
import { eachFetch, type PlanNode } from '../plan.ts';
import type { OperationToPlan, Planner } from '../planner.ts';
import { type Fault, faultsOf } from './check.ts';
import { detours } from './detours.ts';
import type { Resolvers } from './resolvers.ts';

/** How often requirements may stand behind requirements before a plan is given up. */
const DETOURS_DEEP = 3;
const NOT_READ_ONLY = /^(mutation|subscription)\b/;

/** A plan that would have brought wrong data without a word. */
export class PlanUnsound extends Error {
  override readonly name = 'PlanUnsound';
}

/**
 * A planner whose plans are read before anyone runs them. A field that is asked in vain is taken out of its request;
 * for a query it is fetched beforehand, by a plan of its own. For anything else an unsound plan is no plan.
 */
export function sound(planner: Planner, resolvers: Resolvers): Planner {
  const plan = async (
    operation: OperationToPlan,
    active: Parameters<Planner['plan']>[1],
    deep = DETOURS_DEEP,
  ): Promise<PlanNode | undefined> => {
    const found = await planner.plan(operation, active);
    if (found === undefined) {
      return found;
    }
    const faults: Fault[] = [];
    const mended = eachFetch(found, (fetch) => {
      const own = faultsOf(fetch, resolvers);
      faults.push(...own);
      return own.length === 0
        ? fetch
        : leaveOut(
            fetch,
            own.map(({ field }) => field),
          );
    });
    if (faults.length === 0) {
      return found;
    }
    if (deep === 0 || NOT_READ_ONLY.test(operation.text)) {
      throw new PlanUnsound(`The plan of ${planner.name} is unsound: ${faults[0]?.message}.`);
    }
    const before = await Promise.all(
      detours(operation.text, faults).map((text) => plan({ text, inParts: false }, active, deep - 1)),
    );
    return { kind: 'sequence', nodes: [...before.filter((node) => node !== undefined), mended] };
  };
  return {
    name: planner.name,
    plansParts: planner.plansParts,
    plan: (operation, active) => plan(operation, active),
    close: () => planner.close(),
  };
}
