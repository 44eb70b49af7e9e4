import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#kernel/policy/policy.ts';
import type { Context } from '../context.ts';
import { Withholding, type WithholdingRow } from './withholding.entity.ts';
import { withholdingPolicy } from './withholding.policy.ts';

const WHO = 'Officers of the criminal records and auditors decide on what is withheld';
const CASE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

/** @throws FORBIDDEN, BAD_USER_INPUT naming `case` */
export function mayDecide(reference: string, { viewer }: Context): string {
  authorize(viewer, withholdingPolicy.decide, null, WHO);
  if (!CASE.test(reference))
    throw badInput('case', 'expected 1 to 64 letters, digits and the signs . _ / -, got something else');
  return viewer.subject!;
}

const withheld = (withheldCase: WithholdingRow) => ({
  __typename: 'WithholdingSuccess' as const,
  message: 'Looks made for this case do not appear in access logs until they are released.',
  messageVi: 'Các lượt truy cập của vụ việc này không hiển thị trong nhật ký cho đến khi được công khai.',
  withheldCase,
});

const releasedBefore = {
  __typename: 'CaseReleasedBefore' as const,
  message: 'The looks of this case were released before; what has been seen is not hidden again.',
  messageVi: 'Các lượt truy cập của vụ việc này đã được công khai trước đó và không thể ẩn lại.',
};

export async function withholdCase(reference: string, context: Context) {
  const withheldBy = mayDecide(reference, context);
  return context.em().transactional(async (em) => {
    await em
      .createQueryBuilder(Withholding)
      .insert({ caseReference: reference, withheldBy, withheldAt: new Date(), releasedBy: null, releasedAt: null })
      .onConflict('caseReference')
      .ignore()
      .execute();
    const row = await em.findOneOrFail(Withholding, { caseReference: reference });
    return row.releasedAt ? releasedBefore : withheld(row);
  });
}
