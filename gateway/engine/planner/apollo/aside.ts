import { openIn, PlannerProcess } from '../planner-process.ts';
import type { Planner } from '../planner.ts';
import { type ApolloPlan, translate } from './translate.ts';

/**
 * With deferred fragments on interfaces this planner is known to think for many seconds (2.15), in which nothing else is
 * done where it runs. So parts are planned in a process of their own: whatever it is lost of, whole operations have
 * theirs. The deadline covers that it is opened anew after one was lost.
 */
const program = { url: new URL('./process.ts', import.meta.url), deadlineMs: 5_000 };
const forParts = new PlannerProcess(program);
const forWhole = new PlannerProcess(program);

/** Apollo's planner aside, in processes that start with the first plan. Knows how to plan in parts. */
export function openApolloPlannerAside(supergraphSdl: string): Planner {
  const [parts, whole] = [openIn(forParts, supergraphSdl), openIn(forWhole, supergraphSdl)];
  return {
    name: 'apollo',
    plansParts: true,
    async plan({ text, inParts }, active) {
      const node = await (inParts === true ? parts : whole).plan(text, active);
      return node === undefined || node === null ? undefined : translate(node as ApolloPlan);
    },
    async close() {
      await Promise.all([parts.close(), whole.close()]);
    },
  };
}
