import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { sortByKey } from '#department/loaders/batch.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { HealthExam, type HealthExamRow } from './health-record.entity.ts';

export type HealthExamPage = Connection<HealthExamRow>;

export function healthRecordLoaders({ reader, cursors }: LoaderTools) {
  const { columns } = reader.table(HealthExam);
  return {
    latestExamByCitizen: new DataLoader<string, HealthExamRow | null>(async (citizens) => {
      const rows = await reader.rows<HealthExamRow>(
        `select x.* from unnest($1::uuid[]) c(id) cross join lateral (
           select ${columns} from health_exam where citizen_id = c.id order by examined_on desc, id desc limit 1) x`,
        [citizens],
      );
      return sortByKey(citizens, rows, ({ citizenId }) => citizenId);
    }),
    examsByCitizen: listByParent<HealthExamRow>(reader, cursors, HealthExam, 'citizenId', {
      list: 'healthRecord.exams',
      order: [
        { by: 'examinedOn', descending: true },
        { by: 'id', descending: true },
      ],
    }),
  };
}
