import DataLoader from 'dataloader';
import type { LoaderTools } from '#kernel/department/define.ts';
import { groupByKey, rowByKey } from '#kernel/loaders/batch.ts';
import { Citizen, type CitizenRow } from './citizen.entity.ts';
import { IN_CUSTODY } from './custody.ts';

export const citizenLoaders = ({ reader, clock }: LoaderTools) => {
  const table = reader.table(Citizen);
  return {
    citizenById: rowByKey<CitizenRow>(reader, Citizen),

    childrenByGuardian: new DataLoader<string, CitizenRow[]>(async (guardians) => {
      const rows = await reader.rows<CitizenRow & { guardian: string }>(
        `select g.guardian_id as guardian, x.* from guardianship g
         join citizen c on c.id = g.child_id cross join lateral (select ${table.columns} from citizen where id = c.id) x
         where g.guardian_id = any($1::uuid[]) and ${IN_CUSTODY} order by c.date_of_birth, c.id`,
        [guardians, clock.today()],
      );
      return groupByKey(guardians, rows, ({ guardian }) => guardian);
    }),
  };
};
