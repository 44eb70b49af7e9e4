import { badInput } from '#kernel/errors/graph-error.ts';
import { caseOf } from '#kernel/purpose/case.ts';
import { authorize } from '#kernel/policy/policy.ts';
import type { Context } from '../context.ts';
import { Withholding, type WithholdingRow } from './withholding.entity.ts';
import { withholdingPolicy } from './withholding.policy.ts';

const WHO = 'Officers of the criminal records and auditors decide on what is withheld';

/** @throws FORBIDDEN, BAD_USER_INPUT naming `case` */
export function mayDecide(reference: string, { viewer }: Context): { readonly by: string; readonly known: string } {
  authorize(viewer, withholdingPolicy.decide, null, WHO);
  const known = caseOf(reference);
  if (known === null)
    throw badInput('case', 'expected an id of this graph or the code of a dossier, got something else');
  return { by: viewer.subject!, known };
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
  const { by: withheldBy, known } = mayDecide(reference, context);
  return context.em().transactional(async (em) => {
    await em
      .createQueryBuilder(Withholding)
      .insert({ caseReference: known, withheldBy, withheldAt: new Date(), releasedBy: null, releasedAt: null })
      .onConflict('caseReference')
      .ignore()
      .execute();
    const row = await em.findOneOrFail(Withholding, { caseReference: known });
    return row.releasedAt ? releasedBefore : withheld(row);
  });
}
