import { openIn, PlannerProcess } from '../planner-process.ts';
import type { Planner } from '../planner.ts';
import { type ApolloPlan, translate } from './translate.ts';

/**
 * With deferred fragments on interfaces this planner is known to think for many seconds (2.15), in which nothing else is
 * done where it runs. The deadline covers that it is opened anew after one was lost.
 */
const planners = new PlannerProcess({ url: new URL('./process.ts', import.meta.url), deadlineMs: 5_000 });

/** Apollo's planner for operations in parts, in a process of its own that starts with the first of them. */
export function openPartsPlanner(supergraphSdl: string): Pick<Planner, 'plan' | 'close'> {
  const foreign = openIn(planners, supergraphSdl);
  return {
    async plan({ text }, active) {
      const node = await foreign.plan(text, active);
      return node === undefined || node === null ? undefined : translate(node as ApolloPlan);
    },
    close: foreign.close,
  };
}
