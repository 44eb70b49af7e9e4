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

/** A post that a viewer holds, with the classes it reaches in the present school year. */
export interface Post {
  readonly staffId: string;
  readonly schoolId: string;
  readonly role: StaffRow['role'];
  /** Classes the person teaches something. */
  readonly classesTaught: readonly string[];
  /** Classes whose homeroom teacher the person is. */
  readonly homerooms: readonly string[];
}
