import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { yearNotationOf } from '../mark/mark-value.ts';
import { studentYear } from '../mark/student-year.ts';
import { postsOf } from '../staff/posts.ts';
import { decidePromotion } from './decide-promotion.ts';
import { promotionPolicy } from './promotion.policy.ts';
import { recordReassessments } from './record-reassessments.ts';
import { setSummerTraining } from './set-summer-training.ts';

export const promotion: Resolvers = {
  Mutation: { decidePromotion, recordReassessments, setSummerTraining },
  SchoolClass: {
    promotions: async ({ id, schoolId }, _, context) => {
      const place = { schoolId, classId: id, posts: await postsOf(context) };
      return allowed(context.viewer, promotionPolicy.readClass, place)
        ? context.loaders.promotionsByClass.load(id)
        : [];
    },
  },
  TranscriptYear: {
    promotion: ({ studentId, schoolYear }, _, { loaders }) =>
      loaders.promotionByStudentYear.load(studentYear(studentId, schoolYear)),
  },
  SubjectYear: {
    reassessed: async ({ studentId, schoolYear, subjectCode, first, second }, _, { loaders }) => {
      const { assessment } = (second ?? first)!;
      const summer = await loaders.summerByStudentYear.load(studentYear(studentId, schoolYear));
      const code = summer.find((each) => each.subjectCode === subjectCode)?.code;
      return code == null ? null : yearNotationOf(assessment).write(code);
    },
  },
  Promotion: {
    student: ({ studentId }, _, { loaders }) => loaders.studentById.load(studentId),
    reassess: async ({ subjects }, _, { loaders }) =>
      (await Promise.all(subjects.map((code) => loaders.subjectByCode.load(code)))).filter((row) => row !== null),
    learning: ({ level }) => level,
    note: ({ note }) => note ?? null,
    decidedBy: async ({ decidedBy }, _, { loaders }) => (await loaders.staffById.load(decidedBy))!,
  },
  PromotionProblem: {
    student: ({ studentId }, _, { loaders }) => (studentId ? loaders.studentById.load(studentId) : null),
  },
};
