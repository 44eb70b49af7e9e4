import { leaveOut } from '../omit-fields.ts';
import { eachFetch, type PlanNode } from '../plan.ts';
import type { ActiveLabels, OperationToPlan, Planner, Turn } from '../planner.ts';
import { type Fault, faultsOf } from './find-violations.ts';
import { detours } from './prefetch-operations.ts';
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
 * for a query it is fetched beforehand, by a plan of its own. For anything else an unsound plan is no plan, as it is
 * for parts, which would not wait, and for Hive's planner, which numbers aliases of its own plan by plan.
 */
export function sound(planner: Planner, resolvers: Resolvers): Planner {
  const goesDetours = planner.name === 'apollo';
  const plan = async (
    operation: OperationToPlan,
    active: ActiveLabels,
    turn: Turn | undefined,
    deep = DETOURS_DEEP,
  ): Promise<PlanNode | undefined> => {
    const found = await planner.plan(operation, active, turn);
    const { faults, rest } = parted(found, resolvers);
    if (faults.length === 0) {
      return found;
    }
    const mayGo = goesDetours && deep > 0 && operation.inParts !== true && !NOT_READ_ONLY.test(operation.text);
    if (!mayGo) {
      throw new PlanUnsound(`The plan of ${planner.name} is unsound: ${faults[0]?.message}.`);
    }
    const before: (PlanNode | undefined)[] = [];
    for (const text of detours(operation.text, faults)) {
      before.push(await plan({ text, inParts: false }, active, turn, deep - 1));
    }
    return { kind: 'sequence', nodes: [...before, rest].filter((node) => node !== undefined) };
  };
  return {
    name: planner.name,
    plansParts: planner.plansParts,
    plan: (operation, active, turn) => plan(operation, active, turn),
    keepSpare: () => planner.keepSpare?.(),
    close: () => planner.close(),
  };
}

/** What is asked in vain, and the plan without it. */
function parted(plan: PlanNode | undefined, resolvers: Resolvers) {
  const faults: Fault[] = [];
  const rest =
    plan &&
    eachFetch(plan, (fetch) => {
      const own = faultsOf(fetch, resolvers);
      faults.push(...own);
      const fields = own.map(({ field }) => field);
      return fields.length === 0 ? fetch : leaveOut(fetch, fields);
    });
  return { faults, rest };
}
