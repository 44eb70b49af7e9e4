import { LockMode } from '@mikro-orm/core';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { DecideWithholdingInput } from '../generated.ts';
import { Withholding, type WithholdingRow } from './withholding.entity.ts';
import { withholdingPolicy } from './withholding.policy.ts';

const WHO = 'Auditors decide on what others ask to withhold, never on what they have asked for themselves';

const decided = ({ status }: WithholdingRow) => ({
  __typename: 'WithholdingDecided' as const,
  message: status === 'GRANTED' ? 'Granted until the end of its term.' : 'Refused.',
  messageVi: status === 'GRANTED' ? 'Đã chấp thuận đến hết thời hạn.' : 'Đã từ chối.',
  granted: status === 'GRANTED',
});

const notPending = {
  __typename: 'WithholdingNotPending' as const,
  message: 'Nothing that waits for a decision has this id.',
  messageVi: 'Không có đề nghị nào đang chờ quyết định với mã này.',
};

/**
 * Grants or refuses what somebody else has asked for; what is decided is what was asked, which nobody can change.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function decideWithholding({ withholdingId, grant }: DecideWithholdingInput, context: Context) {
  const { viewer } = context;
  authorize(viewer, withholdingPolicy.review, null, WHO);
  const id = requireId('input.withholdingId', withholdingId);
  const row = await context.em().transactional(async (em) => {
    const asked = await em.findOne(Withholding, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!asked) {
      return null;
    }
    authorize(viewer, withholdingPolicy.decide, asked, WHO);
    const now = new Date();
    if (asked.status !== 'ASKED') {
      return asked.decidedBy === viewer.subject ? asked : null;
    }
    if (asked.endsAt <= now) {
      return null;
    }
    return Object.assign(asked, {
      status: grant ? 'GRANTED' : 'REFUSED',
      decidedBy: viewer.subject,
      decidedAt: now,
    } satisfies Partial<WithholdingRow>);
  });
  if (!row) {
    return notPending;
  }
  context.evidence.acted('Mutation.decideWithholding', { purpose: row.purpose, case: row.caseReference });
  return decided(row);
}
