import type { Resolvers } from '../generated.ts';
import { findStudent } from '../student/find-student.ts';

/** Entities that other departments own, and what education adds to them. */
export const neighbours: Resolvers = {
  Citizen: {
    __resolveReference: (reference) => reference,
    student: async ({ id, guardianIds, grants }, _, context) =>
      findStudent(await context.loaders.studentByCitizen.load(id), { guardianIds, grants }, context),
  },
  Commune: {
    __resolveReference: ({ id }) => ({ id }),
    schools: ({ id }, page, { loaders }) => loaders.schoolsByCommune(id, page),
  },
};
