import { authorizeForOthers } from '#department/policy/attested.ts';
import type { Context } from '../context.ts';

/**
 * Asked by every write about pupils: nobody at a school writes about herself, nor about a child of her own.
 *
 * @throws FORBIDDEN, RELATIONS_UNKNOWN
 */
export async function authorizeForOtherPupils(studentIds: readonly string[], context: Context): Promise<void> {
  const students = await Promise.all([...new Set(studentIds)].map((id) => context.loaders.studentById.load(id)));
  authorizeForOthers(context, ...students.filter((student) => student !== null).map(({ citizenId }) => citizenId));
}
