import type { EntityManager } from '@mikro-orm/postgresql';
import { readYears } from './pupil-years.ts';

/**
 * Brings the results of pupils in line with their marks, in the transaction that changed the marks. Their rows are
 * locked by the reading, so that writes to two sheets of one pupil come one after the other and the second sees
 * the first. Six statements, however many pupils.
 */
export async function settleResults(
  em: EntityManager,
  schoolYear: string,
  studentIds: readonly string[],
): Promise<void> {
  const termRows: object[] = [];
  const yearRows: object[] = [];
  for (const { studentId, classId, rules, terms, year, kept } of await readYears(em, schoolYear, studentIds)) {
    const row = { student: studentId, class: classId, regulation: rules.regulation };
    terms.forEach(({ average, level }, index) => {
      if (level !== null || kept.includes(index + 1)) {
        termRows.push({ ...row, term: index + 1, average, level });
      }
    });
    yearRows.push({ ...row, ...year });
  }
  await em.execute(
    `insert into term_result (student_id, class_id, school_year, term, regulation, average, level)
     select x.student, x.class, ?, x.term, x.regulation, x.average, x.level
     from json_to_recordset(?::json) as x(student uuid, class uuid, term smallint, regulation text, average smallint, level text)
     on conflict (student_id, school_year, term) do update
       set class_id = excluded.class_id, regulation = excluded.regulation, average = excluded.average, level = excluded.level`,
    [schoolYear, JSON.stringify(termRows)],
  );
  await em.execute(
    `insert into year_result (student_id, class_id, school_year, regulation, average, level, training, title)
     select x.student, x.class, ?, x.regulation, x.average, x.level, x.training, x.title
     from json_to_recordset(?::json) as x(student uuid, class uuid, regulation text, average smallint, level text, training text, title text)
     where x.level is not null or exists (select from year_result y where y.student_id = x.student and y.school_year = ?)
     on conflict (student_id, school_year) do update set class_id = excluded.class_id, regulation = excluded.regulation,
       average = excluded.average, level = excluded.level, training = excluded.training, title = excluded.title`,
    [schoolYear, JSON.stringify(yearRows), schoolYear],
  );
}
