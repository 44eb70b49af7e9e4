import { allowed, type Policy } from '#kernel/policy/policy.ts';
import type { Context } from '../context.ts';
import type { CitizenRow } from './citizen.entity.ts';
import type { AboutCitizen } from './citizen.policy.ts';

/** The row where the policy lets the viewer have it; who stands in comes from a loader, so lists cost no more. */
export async function permitted(
  row: CitizenRow | null,
  policy: Policy<AboutCitizen>,
  { viewer, loaders, reason }: Context,
): Promise<CitizenRow | null> {
  if (!row) return null;
  const { guardianIds, grants } = await loaders.standingByCitizen.load(row.id);
  return allowed(viewer, policy, { citizenId: row.id, guardianIds, grants, reason }) ? row : null;
}
