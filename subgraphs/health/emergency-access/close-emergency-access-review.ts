import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { CloseEmergencyAccessReviewInput, ResolversTypes } from '../generated.ts';
import { EmergencyAccess, type EmergencyAccessRow, HealthNotice } from './emergency-access.entity.ts';
import { emergencyAccessPolicy } from './emergency-access.policy.ts';

type Result = Awaited<ResolversTypes['CloseEmergencyAccessReviewResult']>;

const WHO =
  'Auditors close reviews of access in an emergency, never of their own, under the purpose emergency-access-review';

const notOpen = {
  __typename: 'EmergencyAccessReviewNotOpen' as const,
  message: 'There is no pending review with this id, or it was closed with another outcome.',
  messageVi: 'Không có lượt hậu kiểm đang chờ mang mã này, hoặc lượt đó đã kết thúc với kết luận khác.',
};

const closed = (access: EmergencyAccessRow) => ({
  __typename: 'CloseEmergencyAccessReviewSuccess' as const,
  message: 'The review is closed; the person has been told.',
  messageVi: 'Đã kết thúc hậu kiểm; người bệnh đã được thông báo.',
  access,
});

/**
 * Closes a review; an access without a good reason ends at once. Closing again gives the review as it was closed.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function closeEmergencyAccessReview(
  { accessId, outcome }: CloseEmergencyAccessReviewInput,
  context: Context,
): Promise<Result> {
  const { viewer, reason, em } = context;
  const id = requireId('input.accessId', accessId);
  return em().transactional(async (work) => {
    const access = await work.findOne(EmergencyAccess, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    authorize(viewer, emergencyAccessPolicy.close, { reason, openedBy: access?.openedBy ?? null }, WHO);
    if (!access) {
      return notOpen;
    }
    authorizeForOthers(context, access.citizenId, access.openedBy);
    if (access.reviewOutcome !== null) {
      return access.reviewOutcome === outcome ? closed(access) : notOpen;
    }
    const at = new Date();
    Object.assign(access, { reviewOutcome: outcome, reviewedBy: viewer.subject, reviewedAt: at });
    const { citizenId, openedBy } = access;
    // Whatever else the doctor has open of the same person ends with it.
    if (outcome === 'UNJUSTIFIED') {
      await work.flush();
      await work.execute(
        'update emergency_access set open_until = ? where opened_by = ? and citizen_id = ? and open_until > ? and id <> ?',
        [at, openedBy, citizenId, at, id],
      );
      if (access.openUntil > at) {
        access.openUntil = at;
      }
    }
    work.create(HealthNotice, {
      id: randomUUID(),
      citizenId,
      kind: 'EMERGENCY_ACCESS_REVIEWED',
      emergencyAccessId: id,
      at,
    });
    return closed(access);
  });
}
