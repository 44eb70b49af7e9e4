import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApplicationRow } from './application.entity.ts';

/** A pupil's entry in the register of a school. */
interface Entry {
  readonly grade: number;
  readonly classId: string | null;
  readonly enteredOn: string;
}

/** Enters the child at the school that took it in; false where a school has the child in this school year already. */
export async function beginPlacement(
  em: EntityManager,
  { studentId, schoolId, schoolYear }: ApplicationRow,
  { grade, classId, enteredOn }: Entry,
): Promise<boolean> {
  const entered = await em.execute<object[]>(
    `insert into placement (id, student_id, school_id, school_year, grade, class_id, entered_on) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (student_id, school_year) where left_on is null do nothing returning id`,
    [randomUUID(), studentId, schoolId, schoolYear, grade, classId, enteredOn],
  );
  return entered.length === 1;
}

/** The child leaves the school; what it did there stays. */
export async function endPlacement(
  em: EntityManager,
  { studentId, schoolId, schoolYear }: ApplicationRow,
  on: string,
): Promise<void> {
  await em.execute(
    'update placement set left_on = greatest(entered_on, ?::date) where student_id = ? and school_id = ? and school_year = ? and left_on is null',
    [on, studentId, schoolId, schoolYear],
  );
}
