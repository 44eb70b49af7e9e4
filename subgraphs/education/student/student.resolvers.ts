import type { Filter } from '#department/pagination/lists.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../generated.ts';
import { ofGrade, ofSchoolYear } from '../school-class/school-class.loaders.ts';
import { schoolYearOn } from '../school-class/school-year.ts';
import { postsOf } from '../staff/posts.ts';
import { emptyPage } from './empty-page.ts';
import { findStudent } from './find-student.ts';
import { inClass } from './student.loaders.ts';
import { studentPolicy } from './student.policy.ts';

export const student: Resolvers = {
  Query: {
    student: async (_, { id }, context) =>
      findStudent(await context.loaders.studentById.load(requireId('id', id)), undefined, context),
  },
  Citizen: {
    student: async ({ id, guardianIds, grants }, _, context) =>
      findStudent(await context.loaders.studentByCitizen.load(id), { guardianIds, grants }, context),
  },
  School: {
    students: async ({ id }, { grade, classId, ...page }, context) => {
      const { viewer, loaders, clock } = context;
      if (!studentPolicy.readSchool(viewer, { schoolId: id, classId: null, posts: await postsOf(context) })) {
        return emptyPage(page);
      }
      const filters: Filter[] = [ofSchoolYear(schoolYearOn(clock.today()))];
      if (grade != null) {
        filters.push(ofGrade(grade));
      }
      if (classId != null) {
        filters.push(inClass(requireId('classId', classId)));
      }
      return loaders.pupilsBySchool(id, page, filters);
    },
  },
  Student: {
    __resolveReference: async ({ id }, context) =>
      findStudent(await context.loaders.studentById.load(id), undefined, context),
    citizen: ({ citizenId }) => ({ id: citizenId }),
    school: async ({ id }, _, { loaders }) => {
      const placement = await loaders.placementByStudent.load(id);
      return placement && loaders.schoolById.load(placement.schoolId);
    },
    schoolClass: async ({ id }, _, { loaders }) => {
      const placement = await loaders.placementByStudent.load(id);
      return placement?.classId ? loaders.classById.load(placement.classId) : null;
    },
    grade: async ({ id }, _, { loaders }) => (await loaders.placementByStudent.load(id))?.grade ?? null,
  },
};
