import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const HealthFacility = defineEntity({
  name: 'HealthFacility',
  properties: {
    id: p.uuid().primary(),
    /** Opaque: two digits of the province and three signs, which tell nothing more. */
    code: p.string(),
    name: p.text(),
    kind: p.string().$type<'COMMUNE_STATION' | 'CLINIC' | 'HOSPITAL'>(),
    communeId: p.uuid(),
    connectedToInsuranceVerification: p.boolean(),
  },
});

export type HealthFacilityRow = InferEntity<typeof HealthFacility>;
