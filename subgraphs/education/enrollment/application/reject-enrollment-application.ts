import type { MutationResolvers } from '../../generated.ts';
import { atSchool } from './at-school.ts';
import { move, note } from './move.ts';
import { reasonOf } from './reason.ts';
import { stepRefused } from './refusals.ts';
import { canFollow } from './states.ts';

/** Refuses a child at one school. The next wish is open then; after the last one the application is rejected. */
export const rejectEnrollmentApplication: NonNullable<MutationResolvers['rejectEnrollmentApplication']> = (
  _,
  { input },
  context,
) => {
  const reason = reasonOf(input.reason);
  return atSchool(context, 'rejectEnrollmentApplication', input, async ({ em, application, choices, choice, by }) => {
    if (!canFollow(application.status, 'REJECTED')) {
      return stepRefused(application);
    }
    choice.refusedFor = input.rejection;
    if (choices.some(({ refusedFor }) => refusedFor == null)) {
      note(em, application, { ...by, reason });
      return null;
    }
    application.rejection = input.rejection;
    move(em, application, { ...by, to: 'REJECTED', reason });
    return null;
  });
};
