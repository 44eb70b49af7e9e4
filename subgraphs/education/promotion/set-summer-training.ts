import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { rulesFor } from '../regulation/applicability.ts';
import { postsOf } from '../staff/posts.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { problem } from './answers.ts';
import { keepSummer } from './keep-summer.ts';
import { promotionPolicy } from './promotion.policy.ts';
import { MOST_PUPILS } from './record-reassessments.ts';

/** Records training judged again after the summer, which takes the place of the year's where it is decided who moves up. */
export const setSummerTraining: NonNullable<MutationResolvers['setSummerTraining']> = async (_, { input }, context) => {
  const { trainings } = input;
  if (trainings.length < 1 || trainings.length > MOST_PUPILS) {
    throw badInput('trainings', `expected 1 to ${MOST_PUPILS} pupils, got ${trainings.length}`);
  }
  const classId = requireId('classId', input.classId);
  const schoolClass = await context.loaders.classById.load(classId);
  const posts = await postsOf(context);
  const place = { schoolId: schoolClass?.schoolId ?? null, classId, posts };
  authorize(
    context.viewer,
    promotionPolicy.retrain,
    place,
    'The homeroom teacher and the principal may record training judged again',
  );
  const { grade, schoolYear, schoolId } = schoolClass!;
  const levels = rulesFor(grade, schoolYear)?.trainings ?? [];
  const entries = trainings.map(({ studentId, level }, at) => ({
    studentId: requireId(`trainings.${at}.studentId`, studentId),
    code: null,
    training: level,
  }));
  await authorizeForOtherPupils(
    entries.map(({ studentId }) => studentId),
    context,
  );
  return keepSummer(
    {
      classId,
      schoolYear,
      subjectCode: null,
      entries,
      problems: entries
        .filter(({ training }) => !levels.includes(training))
        .map(({ studentId, training }) =>
          problem(
            studentId,
            `Expected one of ${levels.join(', ')}, got ${training}.`,
            `Cần một trong các mức ${levels.join(', ')}, nhận được ${training}.`,
          ),
        ),
      recordedBy: posts.find((post) => post.schoolId === schoolId)!.staffId,
    },
    context,
  );
};
