import type { Resolvers } from '../generated.ts';
import { termName } from '../mark/term.ts';
import { studentYear } from '../mark/student-year.ts';
import { requireSchoolYear, schoolYearOn } from '../school-class/school-year.ts';
import { may } from '../student/find-student.ts';
import { studentPolicy } from '../student/student.policy.ts';
import { termsOf } from './exemption.entity.ts';
import { grantExemption } from './grant-exemption.ts';
import { revokeExemption } from './revoke-exemption.ts';

export const exemption: Resolvers = {
  Mutation: { grantExemption, revokeExemption },
  Student: {
    exemptions: async (student, { schoolYear }, context) => {
      const year =
        schoolYear == null ? schoolYearOn(context.clock.today()) : requireSchoolYear('schoolYear', schoolYear);
      if (!(await may(student, studentPolicy.readResults, context))) {
        return [];
      }
      return context.loaders.exemptionsByStudentYear.load(studentYear(student.id, year));
    },
  },
  Exemption: {
    student: ({ studentId }, _, { loaders }) => loaders.studentById.load(studentId),
    subject: async ({ subjectCode }, _, { loaders }) => (await loaders.subjectByCode.load(subjectCode))!,
    terms: (row) => termsOf(row).map(termName),
    grantedBy: async ({ grantedBy }, _, { loaders }) => (await loaders.staffById.load(grantedBy))!,
    revokedAt: ({ revokedAt }) => revokedAt ?? null,
  },
};
