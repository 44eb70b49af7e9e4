import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import { subjectMarks } from '../mark/class-sheet.ts';
import { termName, termNumber } from '../mark/term.ts';
import { studentYear } from '../mark/student-year.ts';
import { pointsOf } from '../regulation/tenths.ts';
import { postsOf } from '../staff/posts.ts';
import { emptyPage } from '../student/empty-page.ts';
import { may } from '../student/find-student.ts';
import { studentPolicy } from '../student/student.policy.ts';
import { heldToTheEnd } from './result.loaders.ts';
import { resultPolicy } from './result.policy.ts';
import { setTraining } from './set-training.ts';
import { termStatistics } from './statistics.ts';
import { levelSign, subjectsOfYear } from './transcript.ts';

const points = (tenths: number | null | undefined) => (tenths == null ? null : pointsOf(tenths));
const subject = async ({ subjectCode }: { subjectCode: string }, _: unknown, { loaders }: Context) =>
  (await loaders.subjectByCode.load(subjectCode))!;

export const result: Resolvers = {
  Mutation: { setTraining },
  SchoolClass: {
    statistics: async (row, { term }, context) => {
      const place = { schoolId: row.schoolId, classId: row.id, posts: await postsOf(context) };
      return resultPolicy.readStatistics(context.viewer, place) ? termStatistics(row, termNumber(term), context) : null;
    },
  },
  Student: {
    termResults: async (student, page, context) =>
      (await may(student, studentPolicy.readResults, context))
        ? context.loaders.termResultsByStudent(student.id, page)
        : emptyPage(page),
    transcript: async (student, page, context) =>
      (await may(student, studentPolicy.readResults, context))
        ? context.loaders.yearsByStudent(student.id, page, [heldToTheEnd])
        : emptyPage(page),
  },
  TermResult: {
    term: ({ term }) => termName(term),
    average: ({ average }) => points(average),
  },
  YearResult: {
    average: ({ average }) => points(average),
  },
  TranscriptYear: {
    school: async ({ schoolId }, _, { loaders }) => (await loaders.schoolById.load(schoolId))!,
    schoolClass: async ({ classId }, _, { loaders }) => (await loaders.classById.load(classId!))!,
    terms: ({ studentId, schoolYear }, _, { loaders }) =>
      loaders.termResultsByStudentYear.load(studentYear(studentId, schoolYear)),
    result: ({ studentId, schoolYear }, _, { loaders }) =>
      loaders.yearResultByStudentYear.load(studentYear(studentId, schoolYear)),
    subjects: (year, _, context) => subjectsOfYear(year, context),
  },
  SubjectYear: {
    subject,
    firstTerm: ({ first }) => first && subjectMarks(first, first),
    secondTerm: ({ second }) => second && subjectMarks(second, second),
    average: ({ standing }) => (standing?.assessment === 'SCORED' ? pointsOf(standing.average) : null),
    passed: ({ standing }) => (standing?.assessment === 'COMMENT' ? standing.passed : null),
    level: ({ second }) => levelSign(second),
  },
  SubjectStatistics: { subject },
};
