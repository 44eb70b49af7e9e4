import DataLoader from 'dataloader';
import { MAJORITY_YEARS } from '#kernel/clock/age.ts';
import type { LoaderTools } from '#kernel/department/define.ts';
import { groupByKey, rowByKey } from '#kernel/loaders/batch.ts';
import { Citizen, type CitizenRow } from './citizen.entity.ts';

/** A guardian answers for a child on a date while custody lasts and the child is a minor. */
const IN_CUSTODY = `g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date)
  and c.date_of_birth + make_interval(years => ${MAJORITY_YEARS}) > $2::date`;

export const citizenLoaders = ({ reader, clock }: LoaderTools) => {
  const table = reader.table(Citizen);
  return {
    citizenById: rowByKey<CitizenRow>(reader, Citizen),

    guardianIdsByChild: new DataLoader<string, string[]>(async (children) => {
      const rows = await reader.rows<{ child: string; guardian: string }>(
        `select g.child_id as child, g.guardian_id as guardian from guardianship g join citizen c on c.id = g.child_id
         where g.child_id = any($1::uuid[]) and ${IN_CUSTODY} order by g.guardian_id`,
        [children, clock.today()],
      );
      return groupByKey(children, rows, ({ child }) => child).map((group) => group.map(({ guardian }) => guardian));
    }),

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
