import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const District = defineEntity({
  name: 'District',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    name: p.text(),
    kind: p.string().$type<'URBAN_DISTRICT' | 'RURAL_DISTRICT' | 'TOWN'>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

export const Commune = defineEntity({
  name: 'Commune',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    name: p.text(),
    kind: p.string().$type<'WARD' | 'COMMUNE' | 'TOWNSHIP'>(),
    districtId: p.uuid().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

export type DistrictRow = InferEntity<typeof District>;
export type CommuneRow = InferEntity<typeof Commune>;
