import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const SchoolClass = defineEntity({
  name: 'SchoolClass',
  properties: {
    id: p.uuid().primary(),
    schoolId: p.uuid(),
    schoolYear: p.string(),
    /** 0 is the last year of kindergarten. */
    grade: p.smallint(),
    name: p.text(),
    homeroomTeacherId: p.uuid().nullable(),
  },
});

export type SchoolClassRow = InferEntity<typeof SchoolClass>;
