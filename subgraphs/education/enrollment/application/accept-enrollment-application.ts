import { badInput } from '#kernel/errors/graph-error.ts';
import type { MutationResolvers } from '../../generated.ts';
import { School } from '../../school/school.entity.ts';
import { atSchool } from './at-school.ts';
import { move } from './move.ts';
import { takePlace } from './places.ts';
import { reasonOf } from './reason.ts';
import { noPlaceLeft, stepRefused } from './refusals.ts';
import { canFollow } from './states.ts';

const EARLIER_WISH = {
  message: 'The child has an earlier wish at a school that has not decided yet.',
  messageVi: 'Nguyện vọng trước của học sinh tại trường khác chưa được xét.',
};
const REFUSED_BEFORE = {
  message: 'This school has refused the child already.',
  messageVi: 'Trường đã từ chối hồ sơ này.',
};

/** Gives a child one of the school's places; the database has the last word on whether there is one. */
export const acceptEnrollmentApplication: NonNullable<MutationResolvers['acceptEnrollmentApplication']> = (
  _,
  { input },
  context,
) => {
  const reason = input.reason == null ? undefined : reasonOf(input.reason);
  return atSchool(context, 'acceptEnrollmentApplication', input, async ({ em, application, choices, choice, by }) => {
    if (!canFollow(application.status, 'ACCEPTED')) {
      return stepRefused(application);
    }
    if (choice.refusedFor != null) {
      return stepRefused(application, application.status, REFUSED_BEFORE);
    }
    if (choices.some(({ position, refusedFor }) => position < choice.position && refusedFor == null)) {
      return stepRefused(application, application.status, EARLIER_WISH);
    }
    const { ownership } = await em.findOneOrFail(School, choice.schoolId);
    if (ownership === 'PUBLIC' && choice.priority === null && !reason) {
      throw badInput('input.reason', 'expected a reason for taking a child from outside the catchment, got none');
    }
    if (!(await takePlace(em, application.campaignId, choice.schoolId))) {
      return noPlaceLeft;
    }
    application.schoolId = choice.schoolId;
    move(em, application, { ...by, to: 'ACCEPTED', reason });
    return null;
  });
};
