import type { Resolvers } from '../generated.ts';

/** Timetables hang in the hallway: who teaches what to which class is no secret. */
export const teaching: Resolvers = {
  SchoolClass: {
    assignments: ({ id }, _, { loaders }) => loaders.assignmentsByClass.load(id),
  },
  TeachingAssignment: {
    __resolveReference: ({ id }, { loaders }) => loaders.assignmentById.load(id),
    subject: async ({ subjectCode }, _, { loaders }) => (await loaders.subjectByCode.load(subjectCode))!,
    schoolClass: async ({ classId }, _, { loaders }) => (await loaders.classById.load(classId))!,
    teacher: ({ staffId }, _, { loaders }) => (staffId ? loaders.staffById.load(staffId) : null),
  },
};
