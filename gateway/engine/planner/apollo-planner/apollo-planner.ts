import { OWN_TICKET, type Planner } from '../planner.ts';
import type { PlannerLane } from '../pool/lane.ts';
import { openPlannerPool, type PooledPlanner } from '../pool/pool.ts';
import { type ApolloPlan, translateApolloPlan } from './translate-plan.ts';

/**
 * With deferred fragments on interfaces this planner is known to think for many seconds (2.15). It is ten times as slow
 * as the other, and slower still until its code has been compiled, so it is given more time.
 */
const pool = openPlannerPool({
  url: new URL('./process.ts', import.meta.url),
  planMs: 600,
  openMs: 30_000,
  residentBytesMax: 1_536 * 1024 * 1024,
  heapMegabytes: 1_024,
});

/** Apollo's planner in JavaScript: it runs anywhere, and knows `@context` and `@defer`. */
export async function openApolloPlanner(supergraphSdl: string): Promise<Planner> {
  return planOver(await pool.open(supergraphSdl));
}

/** The same, opened with the first plan or when a spare is kept. */
export function openApolloPlannerLater(supergraphSdl: string): Planner {
  return planOver(pool.openLater(supergraphSdl));
}

function planOver(pooled: PooledPlanner): Planner {
  return {
    name: 'apollo',
    plansDefer: true,
    async plan({ text, incremental }, active, turn = OWN_TICKET) {
      const lane: PlannerLane = turn.stranger ? 'strangers' : incremental === true ? 'incremental' : 'whole';
      const node = await pooled.plan(lane, text, active, turn);
      return node === undefined || node === null ? undefined : translateApolloPlan(node as ApolloPlan);
    },
    keepSpare: pooled.keepSpare,
    close: pooled.close,
  };
}
