import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const HealthExam = defineEntity({
  name: 'HealthExam',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    facilityId: p.uuid(),
    examinedOn: p.date(),
    kind: p.string().$type<'ANNUAL' | 'STUDENT' | 'DRIVER'>(),
    /** Whole millimetres and grams, so that what is computed from them is exact. */
    heightMillimetres: p.integer(),
    weightGrams: p.integer(),
    systolic: p.integer().nullable(),
    diastolic: p.integer().nullable(),
    visionLeft: p.integer().nullable(),
    visionRight: p.integer().nullable(),
    healthClass: p.string().$type<'I' | 'II' | 'III' | 'IV' | 'V'>(),
  },
});

export type HealthExamRow = InferEntity<typeof HealthExam>;

/** A record is whatever we know of one person; it has no row of its own. */
export interface HealthRecordRow {
  readonly citizenId: string;
}
