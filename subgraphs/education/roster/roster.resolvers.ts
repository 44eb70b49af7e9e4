import { allowed } from '#department/policy/policy.ts';
import type { Filter } from '#department/pagination/lists.ts';
import type { Resolvers } from '../generated.ts';
import { postsOf } from '../staff/posts.ts';
import { emptyPage } from '../student/empty-page.ts';
import { assignHomeroomTeacher, assignTeacher } from './assign-teacher.ts';
import { openClass } from './open-class.ts';
import { placeInClass } from './place-in-class.ts';
import { heldOn, withRole } from './roster.loaders.ts';
import { rosterPolicy } from './roster.policy.ts';

export const roster: Resolvers = {
  Mutation: { openClass, assignTeacher, assignHomeroomTeacher, placeInClass },
  School: {
    staff: async ({ id }, { role, ...page }, context) => {
      const place = { schoolId: id, classId: null, posts: await postsOf(context) };
      if (!allowed(context.viewer, rosterPolicy.arrange, place)) {
        return emptyPage(page);
      }
      const filters: Filter[] = [heldOn(context.clock.today())];
      if (role != null) {
        filters.push(withRole(role));
      }
      return context.loaders.staffBySchool(id, page, filters);
    },
  },
};
