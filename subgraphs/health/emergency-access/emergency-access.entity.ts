import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A doctor without an episode of care opened a person's record. */
export const EmergencyAccess = defineEntity({
  name: 'EmergencyAccess',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    facilityId: p.uuid(),
    /** Subject of the doctor's token; with the key it names one request. */
    openedBy: p.text(),
    idempotencyKey: p.text(),
    requestDigest: p.text(),
    reason: p.text(),
    openedAt: p.datetime(3),
    openUntil: p.datetime(3),
    reviewOutcome: p.string().$type<'JUSTIFIED' | 'UNJUSTIFIED'>().nullable(),
    reviewedBy: p.text().nullable(),
    reviewedAt: p.datetime(3).nullable(),
    /** Who let the doctor open records again after an access that was unjustified, and when. */
    settledBy: p.text().nullable(),
    settledAt: p.datetime(3).nullable(),
  },
});

/** What a person is told of without asking. */
export const HealthNotice = defineEntity({
  name: 'HealthNotice',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    kind: p.string().$type<'EMERGENCY_ACCESS_OPENED' | 'EMERGENCY_ACCESS_REVIEWED'>(),
    emergencyAccessId: p.uuid(),
    at: p.datetime(3),
  },
});

export type EmergencyAccessRow = InferEntity<typeof EmergencyAccess>;
export type HealthNoticeRow = InferEntity<typeof HealthNotice>;
