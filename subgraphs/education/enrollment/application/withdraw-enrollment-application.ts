import type { MutationResolvers } from '../../generated.ts';
import { endPlacement } from './placement.ts';
import { move } from './move.ts';
import { freePlace } from './places.ts';
import { reasonOf } from './reason.ts';
import { stepRefused } from './refusals.ts';
import { HOLDS_PLACE } from './states.ts';
import { withCode } from './with-code.ts';

/** Withdraws an application; a place that it held is free again in the same instant. */
export const withdrawEnrollmentApplication: NonNullable<MutationResolvers['withdrawEnrollmentApplication']> = async (
  _,
  { input },
  context,
) => {
  const reason = reasonOf(input.reason);
  const outcome = await withCode(
    context,
    'withdrawEnrollmentApplication',
    'FAMILY',
    input,
    async ({ em, application, actorId }) => {
      const { status, campaignId, schoolId } = application;
      const refused = move(em, application, {
        to: 'WITHDRAWN',
        at: context.clock.now(),
        actorId,
        actorRole: 'GUARDIAN',
        reason,
      });
      if (refused) {
        return stepRefused(application, refused.from);
      }
      if (HOLDS_PLACE.includes(status)) {
        await freePlace(em, campaignId, schoolId!);
      }
      if (status === 'ENROLLED') {
        await endPlacement(em, application, context.clock.today());
      }
      return null;
    },
  );
  return '__typename' in outcome ? outcome : { __typename: 'EnrollmentStepSuccess', ...outcome };
};
