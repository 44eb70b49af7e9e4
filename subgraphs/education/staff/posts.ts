import type { Context } from '../context.ts';
import type { Post } from './staff.entity.ts';

/** A place with the viewer's posts, and the viewer's post as its school's principal, null where there is none. */
export async function principalOf<Place extends { readonly schoolId: string | null }>(
  place: Place,
  context: Pick<Context, 'viewer' | 'loaders'>,
) {
  const posts = await postsOf(context);
  const post = posts.find(({ role, schoolId }) => role === 'PRINCIPAL' && schoolId === place.schoolId);
  return { place: { ...place, posts }, staffId: post?.staffId ?? null };
}

const STAFF_ROLES = ['teacher', 'principal', 'clerk'];

/** The viewer's posts; nothing is asked for viewers whose token speaks of none. */
export async function postsOf({ viewer, loaders }: Pick<Context, 'viewer' | 'loaders'>): Promise<readonly Post[]> {
  if (viewer.citizenId === null || !viewer.roles.some((role) => STAFF_ROLES.includes(role))) {
    return [];
  }
  return loaders.postsByCitizen.load(viewer.citizenId);
}
