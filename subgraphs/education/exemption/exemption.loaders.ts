import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, rowByKey } from '#department/loaders/batch.ts';
import { studentYear, studentYears } from '../mark/student-year.ts';
import { Exemption, type ExemptionRow } from './exemption.entity.ts';

export function exemptionLoaders({ reader }: LoaderTools) {
  const { columns } = reader.table(Exemption);
  return {
    exemptionById: rowByKey<ExemptionRow>(reader, Exemption),

    /** Keyed by student and school year: a handful, by subject and time. */
    exemptionsByStudentYear: new DataLoader<string, ExemptionRow[]>(async (keys) => {
      const [students, years] = studentYears(keys);
      const rows = await reader.rows<ExemptionRow>(
        `select ${columns} from exemption
         where (student_id, school_year) in (select * from unnest($1::uuid[], $2::text[])) order by subject_code, granted_at, id`,
        [students, years],
      );
      return groupByKey(keys, rows, ({ studentId, schoolYear }) => studentYear(studentId, schoolYear));
    }),
  };
}
