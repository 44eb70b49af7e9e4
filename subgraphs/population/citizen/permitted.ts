import { type About, allowed, type Policy } from '#kernel/policy/policy.ts';
import type { Context } from '../context.ts';
import type { CitizenRow } from './citizen.entity.ts';

/** The row where the policy lets the viewer have it; guardians come from a loader, so lists cost no more. */
export async function permitted(
  row: CitizenRow | null,
  policy: Policy<About>,
  { viewer, loaders }: Context,
): Promise<CitizenRow | null> {
  if (!row) return null;
  const about = { citizenId: row.id, guardianIds: await loaders.guardianIdsByChild.load(row.id) };
  return allowed(viewer, policy, about) ? row : null;
}
