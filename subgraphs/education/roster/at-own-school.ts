import type { EntityManager } from '@mikro-orm/postgresql';
import { authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import type { Context } from '../context.ts';
import { postsOf } from '../staff/posts.ts';
import { rosterPolicy } from './roster.policy.ts';

/** @throws FORBIDDEN for everyone but the principal of the school, also where there is no such class */
export async function requirePrincipal(schoolId: string | null, context: Context): Promise<void> {
  const place = { schoolId, classId: null, posts: await postsOf(context) };
  authorize(context.viewer, rosterPolicy.arrange, place, 'The principal may say who sits and who teaches where');
}

/** A principal gives classes to others, not to herself or to those who are hers: with a class come rights. */
export async function authorizeForOtherStaff(staffId: string | null, context: Context): Promise<void> {
  const staff = staffId === null ? null : await context.loaders.staffById.load(staffId);
  if (staff) {
    authorizeForOthers(context, staff.citizenId);
  }
}

/** Whether someone may teach at a school today; the post is held until the transaction ends. */
export async function holdsTeachingPost(
  em: EntityManager,
  staffId: string | null,
  schoolId: string,
  today: string,
): Promise<boolean> {
  if (staffId === null) {
    return true;
  }
  const posts = await em.execute<object[]>(
    `select id from staff where id = ? and school_id = ? and role in ('TEACHER', 'PRINCIPAL') and since <= ?::date and (until is null or until > ?::date) for share`,
    [staffId, schoolId, today, today],
  );
  return posts.length === 1;
}
