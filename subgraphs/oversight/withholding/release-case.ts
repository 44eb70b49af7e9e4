import { allowed, authorize } from '#department/policy/policy.ts';
import type { Context } from '../context.ts';
import { WHO } from './open-case-file.ts';
import { withholdable } from './register.ts';
import { caseUnknown, requireCase } from './withhold-case.ts';
import { CaseFile, Withholding } from './withholding.entity.ts';
import { withholdingPolicy } from './withholding.policy.ts';

/** The same whether anything was withheld or not. */
const released = {
  __typename: 'CaseReleased' as const,
  message: 'No looks of this case are withheld any more.',
  messageVi: 'Không còn lượt truy cập nào của vụ việc này bị ẩn.',
};

/** @throws FORBIDDEN, BAD_USER_INPUT */
export async function releaseCase(given: string, context: Context) {
  const { viewer } = context;
  const reviews = allowed(viewer, withholdingPolicy.review, null);
  const reference = requireCase('case', given);
  const found = await context.em().transactional(async (em) => {
    const file = await em.findOne(CaseFile, { reference });
    const purpose = file ? withholdable(file.purpose) : undefined;
    const own =
      file !== null && file.office === viewer.institution && allowed(viewer, withholdingPolicy.ask, { purpose });
    if (!reviews && !own) {
      return null;
    }
    const releasedBy = viewer.subject!;
    const now = new Date();
    await em.nativeUpdate(
      Withholding,
      { caseReference: reference, status: 'GRANTED', releasedAt: null },
      { releasedBy, releasedAt: now },
    );
    return file;
  });
  if (!found) {
    const purpose = withholdable('investigation');
    if (!reviews) {
      authorize(viewer, withholdingPolicy.ask, { purpose }, WHO);
    }
    return caseUnknown;
  }
  context.evidence.acted('Mutation.releaseCase', { purpose: found.purpose, case: reference });
  return released;
}
