import type { MutationResolvers } from '../../generated.ts';
import { requireChoices } from './choices.ts';
import { codeRefused } from './refusals.ts';
import { register } from './register.ts';
import { withCode } from './with-code.ts';

/** Sends a child's application over the internet. */
export const submitEnrollmentApplication: NonNullable<MutationResolvers['submitEnrollmentApplication']> = async (
  _,
  { input },
  context,
) => {
  const schoolIds = requireChoices(input.schoolIds);
  const outcome = await withCode(
    context,
    'submitEnrollmentApplication',
    'FAMILY',
    input,
    async ({ em, application, actorId }) => {
      if (application.status !== 'CODE_ISSUED') {
        return codeRefused;
      }
      const { documents = [] } = input;
      return register(
        em,
        application,
        { schoolIds, documents, channel: 'ONLINE', actorId, actorRole: 'GUARDIAN' },
        context.clock,
      );
    },
  );
  return '__typename' in outcome ? outcome : { __typename: 'SubmitEnrollmentApplicationSuccess', ...outcome };
};
