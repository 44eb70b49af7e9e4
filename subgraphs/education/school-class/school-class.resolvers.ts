import type { Filter } from '#department/pagination/lists.ts';
import { emptyPage } from '../student/empty-page.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../generated.ts';
import { postsOf } from '../staff/posts.ts';
import { studentPolicy } from '../student/student.policy.ts';
import { ofGrade, ofSchoolYear } from './school-class.loaders.ts';
import { requireSchoolYear, schoolYearOn } from './school-year.ts';

export const schoolClass: Resolvers = {
  Query: {
    schoolClass: (_, { id }, { loaders }) => loaders.classById.load(requireId('id', id)),
  },
  School: {
    classes: ({ id }, { schoolYear, grade, ...page }, { loaders, clock }) => {
      const year = schoolYear == null ? schoolYearOn(clock.today()) : requireSchoolYear('schoolYear', schoolYear);
      const filters: Filter[] = [ofSchoolYear(year)];
      if (grade != null) {
        filters.push(ofGrade(grade));
      }
      return loaders.classesBySchool(id, page, filters);
    },
  },
  SchoolClass: {
    __resolveReference: ({ id }, { loaders }) => loaders.classById.load(id),
    school: async ({ schoolId }, _, { loaders }) => (await loaders.schoolById.load(schoolId))!,
    homeroomTeacher: ({ homeroomTeacherId }, _, { loaders }) =>
      homeroomTeacherId ? loaders.staffById.load(homeroomTeacherId) : null,
    students: async ({ id, schoolId }, page, context) => {
      const posts = await postsOf(context);
      if (!studentPolicy.readClass(context.viewer, { schoolId, classId: id, posts })) {
        return emptyPage(page);
      }
      return context.loaders.pupilsByClass(id, page);
    },
  },
};
