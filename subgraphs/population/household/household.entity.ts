import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Household = defineEntity({
  name: 'Household',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
  },
});

/** Where a person is registered as living; one open residence a person. */
export const Residence = defineEntity({
  name: 'Residence',
  properties: {
    citizenId: p.uuid().primary(),
    communeId: p.uuid(),
    address: p.text(),
    kind: p.string().$type<'PERMANENT' | 'TEMPORARY'>(),
    since: p.date(),
  },
});

export type HouseholdRow = InferEntity<typeof Household>;
export type ResidenceRow = InferEntity<typeof Residence>;
