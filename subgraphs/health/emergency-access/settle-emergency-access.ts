import { LockMode } from '@mikro-orm/core';
import { authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { ResolversTypes, SettleEmergencyAccessInput } from '../generated.ts';
import { EmergencyAccess, type EmergencyAccessRow } from './emergency-access.entity.ts';
import { emergencyAccessPolicy } from './emergency-access.policy.ts';

type Result = Awaited<ResolversTypes['SettleEmergencyAccessResult']>;

const WHO = 'Auditors settle findings, never about themselves, under the purpose emergency-access-review';

const notUnjustified = {
  __typename: 'EmergencyAccessNotUnjustified' as const,
  message: 'There is no access with this id that was found unjustified.',
  messageVi: 'Không có lượt truy cập nào mang mã này bị kết luận là không chính đáng.',
};

/**
 * Ends what a finding keeps a doctor from, but for the record that it was about.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function settleEmergencyAccess(
  { accessId }: SettleEmergencyAccessInput,
  context: Context,
): Promise<Result> {
  const { viewer, reason, em } = context;
  const id = requireId('input.accessId', accessId);
  return em().transactional(async (work) => {
    const access = await work.findOne(EmergencyAccess, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    authorize(viewer, emergencyAccessPolicy.settle, { reason, openedBy: access?.openedBy ?? null }, WHO);
    if (!access) {
      return notUnjustified;
    }
    authorizeForOthers(context, access.citizenId, access.openedBy);
    if (access.reviewOutcome !== 'UNJUSTIFIED') {
      return notUnjustified;
    }
    if (!access.settledAt) {
      Object.assign(access, { settledBy: viewer.subject, settledAt: new Date() });
    }
    return {
      __typename: 'SettleEmergencyAccessSuccess',
      message: 'The finding is settled.',
      messageVi: 'Đã giải quyết xong kết luận hậu kiểm.',
      access: access as EmergencyAccessRow,
    };
  });
}
