import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Pharmacy = defineEntity({
  name: 'Pharmacy',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    name: p.text(),
    communeId: p.uuid(),
  },
});

export type PharmacyRow = InferEntity<typeof Pharmacy>;
