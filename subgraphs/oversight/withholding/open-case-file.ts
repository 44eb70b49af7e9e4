import { requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { authorize } from '#department/policy/policy.ts';
import type { Context } from '../context.ts';
import type { OpenCaseFileInput } from '../generated.ts';
import { withholdable } from './register.ts';
import { CaseFile } from './withholding.entity.ts';
import { withholdingPolicy } from './withholding.policy.ts';

export const WHO = 'Officers of an office that the register lists for the purpose act on its cases';

/**
 * Opens a case of the viewer's office under a number that is given here.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function openCaseFile(input: OpenCaseFileInput, context: Context) {
  const { viewer } = context;
  const purpose = withholdable(input.purpose);
  authorize(viewer, withholdingPolicy.ask, { purpose }, WHO);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const openedBy = viewer.subject!;
  const caseFile = await context.em().transactional(async (em) => {
    await em.execute(
      `insert into case_file (reference, purpose, office, opened_by, opened_at, idempotency_key)
       select 'VA-' || to_char(?::timestamptz, 'YYYY') || '-' || nextval('case_number'), ?, ?, ?, ?, ?
       where not exists (select from case_file where opened_by = ? and idempotency_key = ?)
       on conflict (opened_by, idempotency_key) do nothing`,
      [
        ...[new Date(), purpose!.code, viewer.institution, openedBy, new Date(), idempotencyKey],
        ...[openedBy, idempotencyKey],
      ],
    );
    return em.findOneOrFail(CaseFile, { openedBy, idempotencyKey });
  });
  context.evidence.acted('Mutation.openCaseFile', { purpose: caseFile.purpose, case: caseFile.reference });
  return {
    __typename: 'CaseFileSuccess' as const,
    message: 'The case is open; name it in City-Case.',
    messageVi: 'Đã mở hồ sơ vụ việc; ghi mã này trong City-Case.',
    caseFile,
  };
}
