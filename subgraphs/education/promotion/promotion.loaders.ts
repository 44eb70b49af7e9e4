import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, sortByKey } from '#department/loaders/batch.ts';
import { studentYear, studentYears } from '../mark/student-year.ts';
import { Promotion, type PromotionRow, SummerResult, type SummerResultRow } from './promotion.entity.ts';

export function promotionLoaders({ reader }: LoaderTools) {
  const { columns } = reader.table(Promotion);
  const summer = reader.table(SummerResult).columns;
  return {
    /** Keyed by student and school year: the last word that stands. */
    promotionByStudentYear: new DataLoader<string, PromotionRow | null>(async (keys) => {
      const [students, years] = studentYears(keys);
      const rows = await reader.rows<PromotionRow>(
        `select distinct on (student_id, school_year) ${columns} from promotion
         where (student_id, school_year) in (select * from unnest($1::uuid[], $2::text[])) and superseded_at is null
         order by student_id, school_year, round`,
        [students, years],
      );
      return sortByKey(keys, rows, ({ studentId, schoolYear }) => studentYear(studentId, schoolYear));
    }),

    /** The last word that stands on each pupil of a class, by given name: a few dozen. */
    promotionsByClass: new DataLoader<string, PromotionRow[]>(async (classes) => {
      const rows = await reader.rows<PromotionRow>(
        `select x.* from (select distinct on (class_id, student_id) ${columns} from promotion
           where class_id = any($1::uuid[]) and superseded_at is null order by class_id, student_id, round) x
         join student s on s.id = x."studentId" order by s.sort_name, s.id`,
        [classes],
      );
      return groupByKey(classes, rows, ({ classId }) => classId);
    }),

    /** Keyed by student and school year: what stands of a summer. */
    summerByStudentYear: new DataLoader<string, SummerResultRow[]>(async (keys) => {
      const [students, years] = studentYears(keys);
      const rows = await reader.rows<SummerResultRow>(
        `select ${summer} from summer_result
         where (student_id, school_year) in (select * from unnest($1::uuid[], $2::text[])) and superseded_at is null`,
        [students, years],
      );
      return groupByKey(keys, rows, ({ studentId, schoolYear }) => studentYear(studentId, schoolYear));
    }),
  };
}
