import { randomUUID } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';
import { requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { authorize } from '#department/policy/policy.ts';
import { caseOf } from '#department/purpose/case.ts';
import type { Context } from '../context.ts';
import type { WithholdCaseInput } from '../generated.ts';
import { WHO } from './open-case-file.ts';
import { withholdable } from './register.ts';
import { isTerm, LONGEST_TERM_DAYS } from './terms.ts';
import { CaseFile, Withholding } from './withholding.entity.ts';
import { withholdingPolicy } from './withholding.policy.ts';

/** The same for a case that there is not, of another office, and for another purpose. */
export const caseUnknown = {
  __typename: 'CaseUnknown' as const,
  message: 'Your office has no case of this code for this purpose.',
  messageVi: 'Đơn vị không có vụ việc với mã này cho mục đích này.',
};

export function requireCase(argument: string, reference: string): string {
  const known = caseOf(reference);
  if (known === null) {
    throw badInput(argument, 'expected the code of a case, got something else');
  }
  return known;
}

/**
 * Asks that the looks of the viewer's office for a case stay out of access logs for a term; another person grants it.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function withholdCase(input: WithholdCaseInput, context: Context) {
  const { viewer } = context;
  const purpose = withholdable(input.purpose);
  authorize(viewer, withholdingPolicy.ask, { purpose }, WHO);
  const reference = requireCase('input.case', input.case);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const reason = input.reason.normalize('NFC').trim();
  if (reason.length < 1 || reason.length > 500) {
    throw badInput('input.reason', `expected 1 to 500 characters, got ${reason.length}`);
  }
  const askedAt = new Date();
  if (!isTerm(input.until, askedAt)) {
    throw badInput('input.until', `expected an instant within the next ${LONGEST_TERM_DAYS} days, got another`);
  }
  const askedBy = viewer.subject!;
  const { code, roles } = purpose!;
  const office = viewer.institution!;
  const asked = await context.em().transactional(async (em) => {
    if (!(await em.findOne(CaseFile, { reference, office, purpose: code }))) {
      return null;
    }
    await em
      .createQueryBuilder(Withholding)
      .insert({
        id: randomUUID(),
        caseReference: reference,
        purpose: code,
        office,
        roles: [...roles],
        reason,
        askedBy,
        askedByCitizenId: viewer.citizenId,
        askedAt,
        endsAt: input.until,
        status: 'ASKED',
        decidedBy: null,
        decidedAt: null,
        releasedBy: null,
        releasedAt: null,
        idempotencyKey,
      })
      .onConflict(['askedBy', 'idempotencyKey'])
      .ignore()
      .execute();
    return em.findOneOrFail(Withholding, { askedBy, idempotencyKey });
  });
  if (asked === null) {
    return caseUnknown;
  }
  context.evidence.acted('Mutation.withholdCase', { purpose: code, case: reference });
  return {
    __typename: 'WithholdingAsked' as const,
    message: 'Asked for; another person decides. Looks appear in access logs until it is granted.',
    messageVi: 'Đã gửi đề nghị; người khác sẽ quyết định. Các lượt truy cập vẫn hiển thị cho đến khi được chấp thuận.',
    withholdingId: asked.id,
  };
}
