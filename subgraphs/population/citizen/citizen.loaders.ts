import DataLoader from 'dataloader';
import type { LoaderTools } from '#kernel/department/define.ts';
import { groupByKey, rowByKey } from '#kernel/loaders/batch.ts';
import { Citizen, type CitizenRow } from './citizen.entity.ts';
import { IN_CUSTODY } from './custody.ts';

/** Learns who stands in for children while the children themselves are read. */
type Foresee = (guardians: readonly string[]) => Promise<(children: readonly string[]) => void>;

export const citizenLoaders = ({ reader, clock }: LoaderTools, foreseeStanding: Foresee) => {
  const table = reader.table(Citizen);
  return {
    citizenById: rowByKey<CitizenRow>(reader, Citizen),

    childrenByGuardian: new DataLoader<string, CitizenRow[]>(async (guardians) => {
      const children = reader.rows<CitizenRow & { guardian: string }>(
        `select g.guardian_id as guardian, x.* from guardianship g
         join citizen c on c.id = g.child_id cross join lateral (select ${table.columns} from citizen where id = c.id) x
         where g.guardian_id = any($1::uuid[]) and ${IN_CUSTODY} order by c.date_of_birth, c.id`,
        [guardians, clock.today()],
      );
      const [rows, foreseen] = await Promise.all([children, foreseeStanding(guardians)]);
      foreseen([...new Set(rows.map(({ id }) => id))]);
      return groupByKey(guardians, rows, ({ guardian }) => guardian);
    }),
  };
};
