import type { Resolvers } from '../generated.ts';
import { postsOf } from './posts.ts';

export const staff: Resolvers = {
  Query: {
    myPosts: async (_, __, context) => [...(await postsOf(context))],
  },
  StaffPost: {
    staff: async ({ staffId }, _, { loaders }) => (await loaders.staffById.load(staffId))!,
    homeroomClasses: async ({ homerooms }, _, { loaders }) =>
      (await Promise.all(homerooms.map((id) => loaders.classById.load(id)))).filter((row) => row !== null),
    assignments: ({ staffId }, _, { loaders }) => loaders.assignmentsByStaff.load(staffId),
  },
  Staff: {
    __resolveReference: ({ id }, { loaders }) => loaders.staffById.load(id),
    school: async ({ schoolId }, _, { loaders }) => (await loaders.schoolById.load(schoolId))!,
  },
};
