import type { MutationResolvers } from '../../generated.ts';
import { ApplicationDocument } from './application.entity.ts';
import { atSchool } from './at-school.ts';
import { move } from './move.ts';
import { stepRefused } from './refusals.ts';

/** Takes an application up for its check and ticks the documents that have been seen; may be done again and again. */
export const checkEnrollmentDocuments: NonNullable<MutationResolvers['checkEnrollmentDocuments']> = (
  _,
  { input },
  context,
) =>
  atSchool(context, 'checkEnrollmentDocuments', input, async ({ em, application, by }) => {
    const refused =
      application.status === 'DOCUMENTS_CHECK' ? null : move(em, application, { ...by, to: 'DOCUMENTS_CHECK' });
    if (refused) {
      return stepRefused(application, refused.from);
    }
    for (const kind of new Set(input.verified)) {
      await em.upsert(ApplicationDocument, { applicationId: application.id, kind, state: 'VERIFIED' });
    }
    return null;
  });
