import { authorize } from '#department/policy/policy.ts';
import type { MutationResolvers } from '../../generated.ts';
import { postsOf } from '../../staff/posts.ts';
import { forSchool } from './application.entity.ts';
import { applicationPolicy, WHO } from './application.policy.ts';
import { requireChoices } from './choices.ts';
import { codeRefused } from './refusals.ts';
import { register } from './register.ts';
import { withCode } from './with-code.ts';

/** Enters an application that a family has brought to a school, with the code it was given. */
export const enterEnrollmentApplication: NonNullable<MutationResolvers['enterEnrollmentApplication']> = async (
  _,
  { input },
  context,
) => {
  const schoolIds = requireChoices(input.schoolIds);
  authorize(context.viewer, applicationPolicy.atSchool, { schoolIds, posts: await postsOf(context) }, WHO.atSchool);
  const outcome = await withCode(
    context,
    'enterEnrollmentApplication',
    'SCHOOL',
    input,
    async ({ em, application, actorId }) => {
      if (application.status !== 'CODE_ISSUED') {
        return codeRefused;
      }
      const { documents = [] } = input;
      return register(
        em,
        application,
        { schoolIds, documents, channel: 'DIRECT', actorId, actorRole: 'SCHOOL' },
        context.clock,
      );
    },
  );
  if ('__typename' in outcome) {
    return outcome;
  }
  return {
    __typename: 'SubmitEnrollmentApplicationSuccess',
    application: forSchool(outcome.application, context.viewer.institution!),
  };
};
