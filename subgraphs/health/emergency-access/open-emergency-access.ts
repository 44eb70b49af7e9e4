import { randomUUID } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';
import { digestOf, keyUsedForAnother, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { isId, requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { EmergencyAccessRefusal, OpenEmergencyAccessInput, ResolversTypes } from '../generated.ts';
import { EmergencyAccess, type EmergencyAccessRow, HealthNotice } from './emergency-access.entity.ts';
import { emergencyAccessPolicy } from './emergency-access.policy.ts';
import { emergencyRefused, refusalOf } from './measure.ts';

type Result = Awaited<ResolversTypes['OpenEmergencyAccessResult']>;

/** Long enough for a night in an emergency ward; the city's own choice, not a law's. */
const OPEN_MS = 24 * 3_600_000;
const REASON_CHARACTERS = { least: 10, most: 500 };
const WHO = 'Doctors of a health facility open records in an emergency, under the purpose emergency-care';

/** For whoever watches: at the moment, with nothing of the person or the doctor in it. */
const ALERT = 'somebody broke the glass';

const notNeeded = {
  __typename: 'EmergencyAccessNotNeeded' as const,
  message: 'Your facility has the person under its care: read the record under the purpose medical-care.',
  messageVi: 'Cơ sở của bạn đang điều trị người bệnh này: hãy xem hồ sơ với mục đích khám bệnh, chữa bệnh.',
};

/**
 * Opens a record to a doctor without an episode of care. The notice to the person is written with it.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT naming the field, CONFLICT for a key used for something else
 */
export async function openEmergencyAccess(input: OpenEmergencyAccessInput, context: Context): Promise<Result> {
  const { viewer, loaders, reason } = context;
  const facility = isId(viewer.institution ?? '') ? await loaders.facilityById.load(viewer.institution!) : null;
  authorize(viewer, emergencyAccessPolicy.open, { reason, known: facility !== null }, WHO);
  const citizenId = requireId('input.citizenId', input.citizenId);
  authorizeForOthers(context, citizenId);
  const stated = requireReason(input.reason);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const treatedAt = await loaders.openFacilityIdsByCitizen.load(citizenId);
  if (treatedAt.includes(facility!.id)) {
    return notNeeded;
  }
  const openedAt = new Date();
  const access = await record(context, {
    id: randomUUID(),
    citizenId,
    facilityId: facility!.id,
    openedBy: viewer.subject!,
    idempotencyKey,
    requestDigest: digestOf([citizenId, stated]),
    reason: stated,
    openedAt,
    openUntil: new Date(openedAt.getTime() + OPEN_MS),
    reviewOutcome: null,
    reviewedBy: null,
    reviewedAt: null,
    settledBy: null,
    settledAt: null,
  });
  if (typeof access === 'string') {
    context.log.warn({ event: 'emergency-access-refused', facility: facility!.id, reason: access }, ALERT);
    return emergencyRefused(access);
  }
  context.log.warn({ event: 'emergency-access-opened', facility: facility!.id, access: access.id }, ALERT);
  return {
    __typename: 'OpenEmergencyAccessSuccess',
    message:
      'The record is open for 24 hours under the purpose emergency-care. The person is told, and it will be reviewed.',
    messageVi:
      'Hồ sơ được mở trong 24 giờ với mục đích cấp cứu. Người bệnh được thông báo và việc truy cập sẽ được hậu kiểm.',
    access,
  };
}

function requireReason(text: string): string {
  const stated = text.normalize('NFC').trim();
  const { least, most } = REASON_CHARACTERS;
  if (stated.length < least || stated.length > most || stated.includes('\0') || !stated.isWellFormed()) {
    throw badInput('input.reason', `expected ${least} to ${most} characters of text, got ${stated.length}`);
  }
  return stated;
}

/**
 * Writes access and notice unless the request has them already, which are given back then; or tells what keeps the doctor
 * from opening this record now.
 */
function record({ em }: Context, row: EmergencyAccessRow): Promise<EmergencyAccessRow | EmergencyAccessRefusal> {
  return em().transactional(async (work) => {
    const { id, citizenId, openedBy, idempotencyKey, requestDigest, openedAt } = row;
    const refusal = await refusalOf(work, openedBy, citizenId, openedAt);
    const first = await work.findOne(EmergencyAccess, { openedBy, idempotencyKey });
    if (first && first.requestDigest !== requestDigest) {
      throw keyUsedForAnother();
    }
    if (first || refusal) {
      return (first as EmergencyAccessRow | null) ?? refusal!;
    }
    const access = work.create(EmergencyAccess, row);
    await work.flush();
    work.create(HealthNotice, {
      id: randomUUID(),
      citizenId,
      kind: 'EMERGENCY_ACCESS_OPENED',
      emergencyAccessId: id,
      at: openedAt,
    });
    return access as EmergencyAccessRow;
  });
}
