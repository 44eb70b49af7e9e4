import { allowed, allowedAnyway, type Policy } from '#department/policy/policy.ts';
import type { Context } from '../context.ts';
import type { CitizenRow } from './citizen.entity.ts';
import type { AboutCitizen } from './citizen.policy.ts';

/** True where who stands in for a person makes no difference: to stand in only ever adds to what may be seen. */
export const isOpenAnyway = (citizenId: string, policy: Policy<AboutCitizen>, { viewer, reason }: Context): boolean =>
  allowedAnyway(viewer, policy, { citizenId, reason });

/** The row where the policy lets the viewer have it; who stands in comes from a loader, so lists cost no more. */
export async function permitted(
  row: CitizenRow | null,
  policy: Policy<AboutCitizen>,
  context: Context,
): Promise<CitizenRow | null> {
  if (!row) {
    return null;
  }
  if (isOpenAnyway(row.id, policy, context)) {
    return row;
  }
  const { viewer, loaders, reason } = context;
  const { guardianIds, grants } = await loaders.standingByCitizen.load(row.id);
  return allowed(viewer, policy, { citizenId: row.id, guardianIds, grants, reason }) ? row : null;
}
