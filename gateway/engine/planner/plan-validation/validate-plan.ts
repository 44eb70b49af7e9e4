import { omitFields } from '../omit-fields.ts';
import { mapFetches, type PlanNode } from '../plan.ts';
import type { ActiveLabels, OperationToPlan, Planner, QueueTicket } from '../planner.ts';
import { type Violation, findViolations } from './find-violations.ts';
import { prefetchOperations } from './prefetch-operations.ts';
import type { Resolvers } from './resolvers.ts';

/** How often requirements may stand behind requirements before a plan is given up. */
const PREFETCHES_DEEP_MAX = 3;
const NOT_READ_ONLY = /^(mutation|subscription)\b/;

/** A plan that would have brought wrong data without a word. */
export class InvalidPlanError extends Error {
  override readonly name = 'InvalidPlanError';
}

/**
 * Validates the plans of a planner before anyone executes them, because a plan that selects a field in vain yields
 * null without an error.
 *
 * From a plan of Apollo's for a query, validation omits the fields that violate it and prefetches them by plans of
 * their own. Every other invalid plan is refused: a mutation must not run twice, deferred fragments do not wait for a
 * prefetch, and Hive's planner numbers aliases plan by plan, so two of its plans cannot be combined.
 */
export function withPlanValidation(planner: Planner, resolvers: Resolvers): Planner {
  const goesDetours = planner.name === 'apollo';
  const plan = async (
    operation: OperationToPlan,
    active: ActiveLabels,
    turn: QueueTicket | undefined,
    deep = PREFETCHES_DEEP_MAX,
  ): Promise<PlanNode | undefined> => {
    const found = await planner.plan(operation, active, turn);
    const { faults, rest } = omitViolations(found, resolvers);
    if (faults.length === 0) {
      return found;
    }
    const mayGo = goesDetours && deep > 0 && operation.incremental !== true && !NOT_READ_ONLY.test(operation.text);
    if (!mayGo) {
      throw new InvalidPlanError(`The plan of ${planner.name} is unsound: ${faults[0]?.message}.`);
    }
    const before: (PlanNode | undefined)[] = [];
    for (const text of prefetchOperations(operation.text, faults)) {
      before.push(await plan({ text, incremental: false }, active, turn, deep - 1));
    }
    return { kind: 'sequence', nodes: [...before, rest].filter((node) => node !== undefined) };
  };
  return {
    name: planner.name,
    plansDefer: planner.plansDefer,
    plan: (operation, active, turn) => plan(operation, active, turn),
    keepSpare: () => planner.keepSpare?.(),
    close: () => planner.close(),
  };
}

/** What is asked in vain, and the plan without it. */
function omitViolations(plan: PlanNode | undefined, resolvers: Resolvers) {
  const faults: Violation[] = [];
  const rest =
    plan &&
    mapFetches(plan, (fetch) => {
      const own = findViolations(fetch, resolvers);
      faults.push(...own);
      const fields = own.map(({ field }) => field);
      return fields.length === 0 ? fetch : omitFields(fetch, fields);
    });
  return { faults, rest };
}
