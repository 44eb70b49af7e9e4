import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Defect } from './card-assessment.ts';

/** Who verified which card, where and when, and what came of it. Rows are written once and never changed. */
export const InsuranceVerification = defineEntity({
  name: 'InsuranceVerification',
  properties: {
    id: p.uuid().primary(),
    /** Subject of the official's token; with the key it names one request. */
    verifiedBy: p.text(),
    idempotencyKey: p.text(),
    /** SHA-256 of what was asked, so that a key used for another question is noticed. */
    question: p.string(),
    /** Exactly one of the two is set. */
    facilityId: p.uuid().nullable(),
    pharmacyId: p.uuid().nullable(),
    cardId: p.uuid().nullable(),
    verifiedAt: p.datetime(3),
    /** The day that the card was judged on. */
    onDay: p.date(),
    outcome: p.string().$type<'VERIFIED' | Defect>(),
    benefitRate: p.integer().nullable(),
    validTo: p.date().nullable(),
    registeredFacilityId: p.uuid().nullable(),
  },
});

export type InsuranceVerificationRow = InferEntity<typeof InsuranceVerification>;
