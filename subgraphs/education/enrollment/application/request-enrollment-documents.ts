import { badInput } from '#kernel/errors/graph-error.ts';
import type { MutationResolvers } from '../../generated.ts';
import { ApplicationDocument } from './application.entity.ts';
import { atSchool } from './at-school.ts';
import { move } from './move.ts';
import { reasonOf } from './reason.ts';
import { stepRefused } from './refusals.ts';

/** Asks the family for documents; the check waits for them. */
export const requestEnrollmentDocuments: NonNullable<MutationResolvers['requestEnrollmentDocuments']> = (
  _,
  { input },
  context,
) => {
  const reason = reasonOf(input.reason);
  if (input.documents.length === 0) {
    throw badInput('input.documents', 'expected at least one document, got none');
  }
  return atSchool(context, 'requestEnrollmentDocuments', input, async ({ em, application, by }) => {
    const refused = move(em, application, { ...by, to: 'NEED_MORE', reason });
    if (refused) {
      return stepRefused(application, refused.from);
    }
    for (const kind of new Set(input.documents)) {
      await em.upsert(ApplicationDocument, { applicationId: application.id, kind, state: 'MISSING' });
    }
    return null;
  });
};
