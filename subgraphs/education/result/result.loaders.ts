import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, sortByKey } from '#department/loaders/batch.ts';
import { loaderFamily } from '#department/loaders/family.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { studentYear, studentYears } from '../mark/student-year.ts';
import type { LearningLevel } from '../regulation/assessment.ts';
import { Placement, type PlacementRow } from '../student/student.entity.ts';
import { TermResult, type TermResultRow, YearResult, type YearResultRow } from './result.entity.ts';

export type TermResultPage = Connection<TermResultRow>;
export type TranscriptPage = Connection<PlacementRow>;

export interface LevelCountRow {
  readonly classId: string;
  readonly level: LearningLevel | null;
  readonly count: number;
}

/** The place that a student held to the end of a year, or holds. */
export const heldToTheEnd: Filter = { sql: 't.left_on is null and t.class_id is not null', values: [] };

export function resultLoaders({ reader, cursors }: LoaderTools) {
  const termColumns = reader.table(TermResult).columns;
  const yearColumns = reader.table(YearResult).columns;
  const ofStudentYears = (table: string, columns: string) =>
    `select ${columns} from ${table} where (student_id, school_year) in (select * from unnest($1::uuid[], $2::text[]))`;
  return {
    termResultsByStudent: listByParent<TermResultRow>(reader, cursors, TermResult, 'studentId', {
      list: 'student.termResults',
      order: [
        { by: 'schoolYear', descending: true },
        { by: 'term', descending: true },
        { by: 'id', descending: true },
      ],
    }),

    termResultsByClass: loaderFamily(
      ({ term }: { term: 1 | 2 }) =>
        async (classes) =>
          groupByKey(
            classes,
            await reader.rows<TermResultRow>(
              `select ${termColumns} from term_result where class_id = any($1::uuid[]) and term = $2`,
              [classes, term],
            ),
            ({ classId }) => classId,
          ),
    ),

    termResultsByStudentYear: new DataLoader<string, TermResultRow[]>(async (keys) => {
      const [students, years] = studentYears(keys);
      const rows = await reader.rows<TermResultRow>(`${ofStudentYears('term_result', termColumns)} order by term`, [
        students,
        years,
      ]);
      return groupByKey(keys, rows, ({ studentId, schoolYear }) => studentYear(studentId, schoolYear));
    }),

    yearResultByStudentYear: new DataLoader<string, YearResultRow | null>(async (keys) => {
      const [students, years] = studentYears(keys);
      const rows = await reader.rows<YearResultRow>(ofStudentYears('year_result', yearColumns), [students, years]);
      return sortByKey(keys, rows, ({ studentId, schoolYear }) => studentYear(studentId, schoolYear));
    }),

    /** Pupils of a class by the level of a term; null counts those without. */
    levelsByClass: loaderFamily(
      ({ term }: { term: 1 | 2 }) =>
        async (classes) =>
          groupByKey(
            classes,
            await reader.rows<LevelCountRow>(
              `select p.class_id as "classId", r.level, count(*) as count from pupil p
           left join term_result r on r.student_id = p.id and r.school_year = p.school_year and r.term = $2
           where p.class_id = any($1::uuid[]) group by 1, 2`,
              [classes, term],
            ),
            ({ classId }) => classId,
          ),
    ),

    /** The years of a student across schools, latest first. */
    yearsByStudent: listByParent<PlacementRow>(reader, cursors, Placement, 'studentId', {
      list: 'student.transcript',
      order: [
        { by: 'schoolYear', descending: true },
        { by: 'id', descending: true },
      ],
    }),
  };
}
