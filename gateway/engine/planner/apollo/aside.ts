import { openIn, PlannerProcess } from '../planner-process.ts';
import type { Planner } from '../planner.ts';
import { type ApolloPlan, translate } from './translate.ts';

/**
 * With deferred fragments on interfaces this planner is known to think for many seconds (2.15), in which nothing else is
 * done where it runs. The deadline covers that it is opened anew after one was lost.
 */
const planners = new PlannerProcess({ url: new URL('./process.ts', import.meta.url), deadlineMs: 5_000 });

/** Apollo's planner in a process of its own, which starts with the first plan. Knows how to plan in parts. */
export function openApolloPlannerAside(supergraphSdl: string): Planner {
  const foreign = openIn(planners, supergraphSdl);
  return {
    name: 'apollo',
    plansParts: true,
    async plan({ text }, active) {
      const node = await foreign.plan(text, active);
      return node === undefined || node === null ? undefined : translate(node as ApolloPlan);
    },
    close: foreign.close,
  };
}
