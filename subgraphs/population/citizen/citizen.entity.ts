import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Citizen = defineEntity({
  name: 'Citizen',
  properties: {
    id: p.uuid().primary(),
    /** Twelve digits; personal data that stays in this table. */
    citizenNumber: p.string(),
    fullName: p.text(),
    sex: p.string().$type<'MALE' | 'FEMALE'>(),
    dateOfBirth: p.date(),
    householdId: p.uuid(),
    relationship: p.string().$type<'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'GRANDCHILD' | 'SIBLING' | 'OTHER'>(),
  },
});

/** Who answers for whom, and since when: custody changes are rows that end and rows that begin. */
export const Guardianship = defineEntity({
  name: 'Guardianship',
  properties: {
    childId: p.uuid().primary(),
    guardianId: p.uuid().primary(),
    kind: p.string().$type<'PARENT' | 'GUARDIAN'>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});

export type CitizenRow = InferEntity<typeof Citizen>;
export type GuardianshipRow = InferEntity<typeof Guardianship>;
