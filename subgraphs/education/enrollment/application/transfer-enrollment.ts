import type { MutationResolvers } from '../../generated.ts';
import { atSchool } from './at-school.ts';
import { move } from './move.ts';
import { endPlacement } from './placement.ts';
import { freePlace } from './places.ts';
import { reasonOf } from './reason.ts';
import { stepRefused } from './refusals.ts';

/** Lets a child go to another school: the place is free, and the child may be applied for anew. */
export const transferEnrollment: NonNullable<MutationResolvers['transferEnrollment']> = (_, { input }, context) => {
  const reason = reasonOf(input.reason);
  return atSchool(context, 'transferEnrollment', input, async ({ em, application, choice, by }) => {
    if (application.schoolId !== choice.schoolId) {
      return stepRefused(application);
    }
    const refused = move(em, application, { ...by, to: 'TRANSFERRED', reason });
    if (refused) {
      return stepRefused(application, refused.from);
    }
    await freePlace(em, application.campaignId, choice.schoolId);
    await endPlacement(em, application, context.clock.today());
    return null;
  });
};
