import type { MutationResolvers } from '../../generated.ts';
import { CampaignRound } from '../campaign/campaign.entity.ts';
import { allocateInOrder } from './allocate.ts';
import { ApplicationChoice, ApplicationDocument } from './application.entity.ts';
import { move } from './move.ts';
import { stepRefused } from './refusals.ts';
import { withCode } from './with-code.ts';

/** Hands in the documents that the school waits for; the check goes on when none is missing any more. */
export const supplyEnrollmentDocuments: NonNullable<MutationResolvers['supplyEnrollmentDocuments']> = async (
  _,
  { input },
  context,
) => {
  const outcome = await withCode(
    context,
    'supplyEnrollmentDocuments',
    'FAMILY',
    input,
    async ({ em, application, actorId }) => {
      if (application.status !== 'NEED_MORE') {
        return stepRefused(application);
      }
      const documents = await em.find(ApplicationDocument, { applicationId: application.id });
      for (const document of documents) {
        if (input.documents.includes(document.kind)) {
          document.state = 'LISTED';
        }
      }
      if (documents.some(({ state }) => state === 'MISSING')) {
        // Who decides at a school names the version that was read, and documents belong to it.
        await em.execute('update application set version = version + 1 where id = ?', [application.id]);
        return null;
      }
      const at = context.clock.now();
      move(em, application, { to: 'DOCUMENTS_CHECK', at, actorId, actorRole: 'GUARDIAN' });
      const round = await em.findOneOrFail(CampaignRound, application.roundId!, { disableIdentityMap: true });
      if (round.allocation === 'BY_PRIORITY') {
        return null;
      }
      const choices = await em.find(
        ApplicationChoice,
        { applicationId: application.id },
        { orderBy: { position: 'asc' } },
      );
      await allocateInOrder(em, application, choices, at);
      return null;
    },
  );
  return '__typename' in outcome ? outcome : { __typename: 'EnrollmentStepSuccess', ...outcome };
};
