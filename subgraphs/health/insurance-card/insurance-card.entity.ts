import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const InsuranceCard = defineEntity({
  name: 'InsuranceCard',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    /** Fifteen signs; personal data that stays in this table. */
    number: p.string(),
    validFrom: p.date(),
    validTo: p.date(),
    registeredFacilityId: p.uuid(),
  },
});

export type InsuranceCardRow = InferEntity<typeof InsuranceCard>;
