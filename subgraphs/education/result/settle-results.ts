import type { EntityManager } from '@mikro-orm/postgresql';
import { LINE_COLUMNS, type Line } from '../mark/line.ts';
import { rulesFor } from '../regulation/applicability.ts';
import type { TrainingLevel } from '../regulation/assessment.ts';
import { type Course, outcomesOf } from './outcomes.ts';

interface Place {
  readonly studentId: string;
  readonly classId: string;
  readonly grade: number;
  readonly courses: readonly Course[];
}

type YearLine = Line & { readonly studentId: string; readonly subjectCode: string; readonly term: 1 | 2 };

/**
 * Brings the results of pupils in line with their marks, in the transaction that changed the marks. The
 * pupils' rows are locked first, in order, so that writes to two sheets of one pupil come one after the
 * other and the second sees the first. A pupil who changed classes keeps the marks of the former one.
 * Five statements, however many pupils.
 */
export async function settleResults(
  em: EntityManager,
  schoolYear: string,
  studentIds: readonly string[],
): Promise<void> {
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
  const termRows: object[] = [];
  const yearRows: object[] = [];
  for (const { studentId, classId, grade, courses } of places) {
    const rules = rulesFor(grade, schoolYear);
    if (!rules) continue;
    const { terms, year } = outcomesOf(rules, {
      courses,
      line: (subject, term) => lineOf.get(`${studentId} ${subject} ${term}`),
      training: (term) => trainingOf.get(`${studentId} ${term}`) ?? null,
    });
    const row = { student: studentId, class: classId, regulation: rules.regulation };
    terms.forEach(({ average, level }, index) => {
      const known = trainingOf.has(`${studentId} ${index + 1}`);
      if (level !== null || known) termRows.push({ ...row, term: index + 1, average, level });
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
