import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, rowByKey } from '#department/loaders/batch.ts';
import { Citizen, type CitizenRow } from './citizen.entity.ts';
import { concerning, STANDING_OF_CHILDREN, type StandingRow } from '../grant/grant.loaders.ts';
import { IN_CUSTODY } from './custody.ts';

type Learn = (citizens: readonly string[], rows: readonly StandingRow[]) => void;

interface ChildRow extends CitizenRow {
  readonly guardian: string;
  readonly standing: readonly StandingRow[];
}

export function citizenLoaders(
  { reader, clock, call }: LoaderTools,
  { learnStanding }: { readonly learnStanding: Learn },
) {
  const table = reader.table(Citizen);
  return {
    citizenById: rowByKey<CitizenRow>(reader, Citizen),

    childrenByGuardian: new DataLoader<string, CitizenRow[]>(async (guardians) => {
      const rows = await reader.rows<ChildRow>(
        `with standing as materialized (${STANDING_OF_CHILDREN})
         select g.guardian_id as guardian, x.*, (select json_agg(s order by s.grantee, s.institution, s.purpose)
           from standing s where s.citizen = c.id) as standing from guardianship g
         join citizen c on c.id = g.child_id cross join lateral (select ${table.columns} from citizen where id = c.id) x
         where g.guardian_id = any($1::uuid[]) and ${IN_CUSTODY} order by c.date_of_birth, c.id`,
        [guardians, ...concerning(clock.today(), call)],
      );
      const children = new Map(rows.map(({ id, standing }) => [id, standing]));
      learnStanding([...children.keys()], [...children.values()].flat());
      return groupByKey(guardians, rows, ({ guardian }) => guardian);
    }),
  };
}
