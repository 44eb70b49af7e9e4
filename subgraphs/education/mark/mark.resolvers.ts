import type { Filter } from '#department/pagination/lists.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import { requireSchoolYear, schoolYearOn } from '../school-class/school-year.ts';
import { postsOf } from '../staff/posts.ts';
import { emptyPage } from '../student/empty-page.ts';
import { may } from '../student/find-student.ts';
import { studentPolicy } from '../student/student.policy.ts';
import { classSheet, pupilsOf, subjectMarks } from './class-sheet.ts';
import { decideMarkCorrection, requestMarkCorrection } from './correct-mark.ts';
import { regularMarks } from './enter-marks.ts';
import { importMarks } from './import-marks.ts';
import { lockTerm } from './lock-term.ts';
import { markPolicy } from './mark.policy.ts';
import { written } from './mark-record.ts';
import type { MarkKind } from './mark-value.ts';
import { recordMark } from './record-mark.ts';
import { recordMarks } from './record-marks.ts';
import { withStatus } from './sheet.loaders.ts';
import { teachingOf } from './sheet-access.ts';
import { termName, termNumber } from './term.ts';
import { studentYear } from './student-year.ts';

/** A mark of a change or a correction, with the sheet that tells what it means. */
interface Kept {
  readonly sheetId: string;
  readonly kind: MarkKind;
}

const sheetOf = async ({ sheetId }: Pick<Kept, 'sheetId'>, { loaders }: Context) =>
  (await loaders.sheetById.load(sheetId))!;
const subjectByCode = async (code: string, { loaders }: Context) => (await loaders.subjectByCode.load(code))!;
const staffById = async (id: string, { loaders }: Context) => (await loaders.staffById.load(id))!;
const value = async (kept: Kept, code: number | null | undefined, context: Context) =>
  written((await sheetOf(kept, context)).assessment, kept.kind, code ?? null);

/** Shared by changes and corrections: whoever reached one may see whose it is. */
const kept = {
  student: ({ studentId }: { studentId: string }, _: unknown, { loaders }: Context) =>
    loaders.studentById.load(studentId),
  subject: async (row: Kept, _: unknown, context: Context) =>
    subjectByCode((await sheetOf(row, context)).subjectCode, context),
  term: async (row: Kept, _: unknown, context: Context) => termName((await sheetOf(row, context)).term),
  oldValue: (row: Kept & { oldValue?: number | null }, _: unknown, context: Context) =>
    value(row, row.oldValue, context),
  newValue: (row: Kept & { newValue?: number | null }, _: unknown, context: Context) =>
    value(row, row.newValue, context),
};

export const mark: Resolvers = {
  Mutation: { recordMark, recordMarks, importMarks, lockTerm, requestMarkCorrection, decideMarkCorrection },
  Query: {
    myTeaching: async (_, __, context) => {
      const posts = await postsOf(context);
      return (await Promise.all(posts.map(({ staffId }) => context.loaders.assignmentsByStaff.load(staffId)))).flat();
    },
  },
  SchoolClass: {
    sheet: (row, { term }, context) => classSheet(row, termNumber(term), context),
  },
  ClassSheet: {
    term: ({ term }) => termName(term),
    subjects: ({ sheets }) => sheets,
    pupils: (sheet, _, context) => pupilsOf(sheet, context),
  },
  SubjectSheet: {
    assignment: async ({ assignmentId }, _, { loaders }) => (await loaders.assignmentById.load(assignmentId))!,
    term: ({ term }) => termName(term),
    regularMarks,
    changes: ({ id }, page, { loaders }) => (id ? loaders.changesBySheet(id, page) : emptyPage(page)),
  },
  SubjectMarks: {
    subject: ({ subjectCode }, _, context) => subjectByCode(subjectCode, context),
  },
  TeachingAssignment: {
    sheet: async ({ id }, { term }, context) => {
      const sheet = await context.loaders.sheetByAssignment({ term: termNumber(term) }).load(id);
      return markPolicy.readSheet(context.viewer, await teachingOf(sheet, context)) ? sheet : null;
    },
  },
  Student: {
    marks: async (student, { term, schoolYear }, context) => {
      if (!(await may(student, studentPolicy.readResults, context))) {
        return [];
      }
      const year =
        schoolYear == null ? schoolYearOn(context.clock.today()) : requireSchoolYear('schoolYear', schoolYear);
      const lines = await context.loaders.linesByStudentYear.load(studentYear(student.id, year));
      return lines.filter((line) => line.term === termNumber(term)).map((line) => subjectMarks(line, line));
    },
    markChanges: async (student, page, context) =>
      (await may(student, studentPolicy.readResults, context))
        ? context.loaders.changesByStudent(student.id, page)
        : emptyPage(page),
  },
  School: {
    markCorrections: async ({ id }, { status, ...page }, context) => {
      const place = { schoolId: id, classId: null, posts: await postsOf(context) };
      if (!markPolicy.readCorrections(context.viewer, place)) {
        return emptyPage(page);
      }
      const filters: Filter[] = status ? [withStatus(status)] : [];
      return context.loaders.correctionsBySchool(id, page, filters);
    },
  },
  Mark: {
    subject: ({ subjectCode }, _, context) => subjectByCode(subjectCode, context),
    term: ({ term }) => termName(term),
    value: ({ assessment, kind, code }) => written(assessment, kind, code),
  },
  MarkProblem: {
    column: ({ column }) => column ?? null,
    student: ({ studentId }, _, { loaders }) => (studentId ? loaders.studentById.load(studentId) : null),
  },
  MarkChange: {
    ...kept,
    changedBy: ({ changedBy }, _, context) => staffById(changedBy, context),
    approvedBy: ({ approvedBy }, _, context) => (approvedBy ? staffById(approvedBy, context) : null),
  },
  MarkCorrection: {
    ...kept,
    requestedBy: ({ requestedBy }, _, context) => staffById(requestedBy, context),
    decidedBy: ({ decidedBy }, _, context) => (decidedBy ? staffById(decidedBy, context) : null),
  },
};
