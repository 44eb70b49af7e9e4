import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A person's account at a school: a post with a beginning and perhaps an end. */
export const Staff = defineEntity({
  name: 'Staff',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    schoolId: p.uuid(),
    role: p.string().$type<'PRINCIPAL' | 'TEACHER' | 'CLERK'>(),
    fullName: p.text(),
    sortName: p.text(),
    since: p.date(),
    until: p.date().nullable(),
  },
});

export type StaffRow = InferEntity<typeof Staff>;
