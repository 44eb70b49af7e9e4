import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { yearNotationOf } from '../mark/mark-value.ts';
import { teachingOf } from '../mark/sheet-access.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { problem } from './answers.ts';
import { keepSummer } from './keep-summer.ts';
import { promotionPolicy } from './promotion.policy.ts';

export const MOST_PUPILS = 100;

/** Records a subject assessed again over the summer; its standing takes the place of the year's where it is decided who moves up. */
export const recordReassessments: NonNullable<MutationResolvers['recordReassessments']> = async (
  _,
  { input },
  context,
) => {
  const { results } = input;
  if (results.length < 1 || results.length > MOST_PUPILS) {
    throw badInput('results', `expected 1 to ${MOST_PUPILS} pupils, got ${results.length}`);
  }
  const sheet = await context.loaders
    .sheetByAssignment({ term: 2 })
    .load(requireId('assignmentId', input.assignmentId));
  const place = await teachingOf(sheet, context);
  authorize(
    context.viewer,
    promotionPolicy.reassess,
    place,
    "The subject's teacher and the principal may record what was assessed again",
  );
  const { assessment, classId, schoolYear, subjectCode, schoolId, teacherId } = sheet!;
  const notation = yearNotationOf(assessment);
  const read = results.map(({ studentId, value }, at) => ({
    studentId: requireId(`results.${at}.studentId`, studentId),
    code: value == null ? null : notation.read(value),
    training: null,
    wrong: value != null && notation.read(value) === null,
  }));
  await authorizeForOtherPupils(
    read.map(({ studentId }) => studentId),
    context,
  );
  const post =
    place.posts.find(({ staffId }) => staffId === teacherId) ?? place.posts.find((each) => each.schoolId === schoolId)!;
  return keepSummer(
    {
      classId,
      schoolYear,
      subjectCode,
      entries: read.map(({ wrong: _wrong, ...entry }) => entry),
      problems: read
        .filter(({ wrong }) => wrong)
        .map(({ studentId }) => problem(studentId, `Expected ${notation.expected}.`, `Cần ${notation.expectedVi}.`)),
      recordedBy: post.staffId,
    },
    context,
  );
};
