import type { MutationResolvers } from '../../generated.ts';
import { move } from './move.ts';
import { stepRefused } from './refusals.ts';
import { withCode } from './with-code.ts';

/** Takes the place that a school has for the child. */
export const confirmEnrollment: NonNullable<MutationResolvers['confirmEnrollment']> = async (_, { input }, context) => {
  const outcome = await withCode(
    context,
    'confirmEnrollment',
    'FAMILY',
    input,
    async ({ em, application, actorId }) => {
      const refused = move(em, application, {
        to: 'CONFIRMED',
        at: context.clock.now(),
        actorId,
        actorRole: 'GUARDIAN',
      });
      return refused && stepRefused(application, refused.from);
    },
  );
  return '__typename' in outcome ? outcome : { __typename: 'EnrollmentStepSuccess', ...outcome };
};
