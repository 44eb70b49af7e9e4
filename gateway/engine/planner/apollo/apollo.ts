import { OWN_TURN, type Planner } from '../planner.ts';
import type { Lane } from '../pool/lane.ts';
import { openPlannerPool, type PooledPlanner } from '../pool/pool.ts';
import { type ApolloPlan, translate } from './translate.ts';

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

/** Apollo's planner in JavaScript: runs anywhere, knows `@context` and how to plan in parts. */
export async function openApolloPlanner(supergraphSdl: string): Promise<Planner> {
  return over(await pool.open(supergraphSdl));
}

/** The same, opened with the first plan or when a spare is kept. */
export function openApolloPlannerLater(supergraphSdl: string): Planner {
  return over(pool.openLater(supergraphSdl));
}

function over(pooled: PooledPlanner): Planner {
  return {
    name: 'apollo',
    plansParts: true,
    async plan({ text, inParts }, active, turn = OWN_TURN) {
      const lane: Lane = turn.stranger ? 'strangers' : inParts === true ? 'parts' : 'whole';
      const node = await pooled.plan(lane, text, active, turn);
      return node === undefined || node === null ? undefined : translate(node as ApolloPlan);
    },
    keepSpare: pooled.keepSpare,
    close: pooled.close,
  };
}
