import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { mayDecide } from './withhold-case.ts';
import { Withholding, type WithholdingRow } from './withholding.entity.ts';

const released = (withheldCase: WithholdingRow) => ({
  __typename: 'WithholdingSuccess' as const,
  message: 'Looks made for this case appear in access logs.',
  messageVi: 'Các lượt truy cập của vụ việc này được hiển thị trong nhật ký.',
  withheldCase,
});

const notWithheld = {
  __typename: 'CaseNotWithheld' as const,
  message: 'No looks are withheld for this case.',
  messageVi: 'Không có lượt truy cập nào đang bị ẩn cho vụ việc này.',
};

export async function releaseCase(reference: string, context: Context) {
  const { by: releasedBy, known } = mayDecide(reference, context);
  return context.em().transactional(async (em) => {
    const row = await em.findOne(Withholding, { caseReference: known }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!row) return notWithheld;
    if (!row.releasedAt) Object.assign(row, { releasedBy, releasedAt: new Date() });
    return released(row);
  });
}
