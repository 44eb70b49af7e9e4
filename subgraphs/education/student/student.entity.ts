import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { About } from '#department/policy/policy.ts';

const register = {
  id: p.uuid().primary(),
  citizenId: p.uuid(),
  /** The ministry's code: opaque. */
  code: p.string(),
  fullName: p.text(),
  foldedName: p.text(),
  /** Given name first, as class lists are sorted. */
  sortName: p.text(),
  dateOfBirth: p.date(),
};

/** Everyone who is or was a pupil, or whose application is or was under way. */
export const Student = defineEntity({ name: 'Student', properties: register });

/** Where a student is or was in a school year. */
export const Placement = defineEntity({
  name: 'Placement',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    schoolId: p.uuid(),
    schoolYear: p.string(),
    grade: p.smallint(),
    classId: p.uuid().nullable(),
    enteredOn: p.date(),
    leftOn: p.date().nullable(),
  },
});

/** A view: students with the place they hold in a school year. */
export const Pupil = defineEntity({
  name: 'Pupil',
  properties: {
    ...register,
    schoolId: p.uuid(),
    schoolYear: p.string(),
    grade: p.smallint(),
    classId: p.uuid().nullable(),
  },
});

export type StudentRow = InferEntity<typeof Student>;
export type PlacementRow = InferEntity<typeof Placement>;
export type PupilRow = InferEntity<typeof Pupil>;

/** Who answers for a person and whom the person let in; known where the student was reached from the citizen. */
export type Standing = Pick<About, 'guardianIds' | 'grants'>;

/** A student on the way through a query, with what was learnt of who stands in. */
export interface StudentRecord extends StudentRow, Standing {}
