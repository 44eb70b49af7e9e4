import type { EntityManager } from '@mikro-orm/postgresql';
import { LINE_COLUMNS, type Line } from '../mark/line.ts';
import { rulesFor } from '../regulation/applicability.ts';
import type { TrainingLevel } from '../regulation/assessment.ts';
import type { Rules } from '../regulation/rules.ts';
import { type Course, outcomesOf } from './outcomes.ts';

/** A pupil's year as the regulation judges it from what is in the gradebook. */
export interface PupilYearRecord extends ReturnType<typeof outcomesOf> {
  readonly studentId: string;
  readonly classId: string;
  readonly grade: number;
  readonly rules: Rules;
  /** The subjects of the class. */
  readonly courses: readonly Course[];
  /** Terms that a result is kept for already. */
  readonly kept: readonly number[];
}

interface Place {
  readonly studentId: string;
  readonly classId: string;
  readonly grade: number;
  readonly courses: readonly Course[];
}

type YearLine = Line & { readonly studentId: string; readonly subjectCode: string; readonly term: 1 | 2 };

/**
 * Judges the years of pupils under their locks, which are taken in order and held until the transaction ends. A
 * pupil who changed classes keeps the marks of the former one. Four statements, however many pupils.
 */
export async function readYears(
  em: EntityManager,
  schoolYear: string,
  studentIds: readonly string[],
): Promise<PupilYearRecord[]> {
  const ids = `{${studentIds.join(',')}}`;
  await em.execute('select id from student where id = any(?::uuid[]) order by id for no key update', [ids]);
  const places = await em.execute<Place[]>(
    `select p.student_id as "studentId", c.id as "classId", c.grade, json_agg(json_build_object(
       'subjectCode', a.subject_code, 'assessment', a.assessment, 'periodsPerYear', a.periods_per_year)) as courses
     from placement p join school_class c on c.id = p.class_id join teaching_assignment a on a.class_id = c.id
     where p.student_id = any(?::uuid[]) and p.school_year = ? and p.left_on is null group by 1, 2, 3`,
    [ids, schoolYear],
  );
  const lines = await em.execute<YearLine[]>(
    `select l.student_id as "studentId", a.subject_code as "subjectCode", h.term, ${LINE_COLUMNS}
     from mark_line l join sheet h on h.id = l.sheet_id join teaching_assignment a on a.id = h.assignment_id
     where l.student_id = any(?::uuid[]) and h.school_year = ?`,
    [ids, schoolYear],
  );
  const trainings = await em.execute<{ studentId: string; term: 1 | 2; training: TrainingLevel | null }[]>(
    `select student_id as "studentId", term, training from term_result where student_id = any(?::uuid[]) and school_year = ?`,
    [ids, schoolYear],
  );
  const lineOf = new Map(lines.map((line) => [`${line.studentId} ${line.subjectCode} ${line.term}`, line]));
  const trainingOf = new Map(trainings.map(({ studentId, term, training }) => [`${studentId} ${term}`, training]));
  return places.flatMap(({ studentId, classId, grade, courses }) => {
    const rules = rulesFor(grade, schoolYear);
    if (!rules) {
      return [];
    }
    const outcomes = outcomesOf(rules, {
      courses,
      line: (subject, term) => lineOf.get(`${studentId} ${subject} ${term}`),
      training: (term) => trainingOf.get(`${studentId} ${term}`) ?? null,
    });
    const kept = [1, 2].filter((term) => trainingOf.has(`${studentId} ${term}`));
    return [{ studentId, classId, grade, rules, courses, kept, ...outcomes }];
  });
}
