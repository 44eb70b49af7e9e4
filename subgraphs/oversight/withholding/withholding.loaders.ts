import type { LoaderTools } from '#department/define.ts';
import { Withholding, type WithholdingRow } from './withholding.entity.ts';

/** How much is withheld, of which office and purpose. */
export interface Withheld {
  readonly office: string;
  readonly purpose: string;
  readonly asked: number;
  readonly granted: number;
  readonly inForce: number;
}

/** Requests that are shown at a time; the oldest are decided first. */
const MOST_PENDING = 100;

const COUNTS = `select office, purpose, count(*)::int as asked, count(*) filter (where status = 'GRANTED')::int as granted,
    count(*) filter (where status = 'GRANTED' and released_at is null and ends_at > now())::int as "inForce"
  from withholding group by 1, 2 order by 1, 2`;

export function withholdingLoaders({ reader }: LoaderTools) {
  const table = reader.table(Withholding);
  return {
    withheld: () => reader.rows<Withheld>(COUNTS),
    pendingWithholdings: () =>
      reader.rows<WithholdingRow>(
        `select ${table.columns} from ${table.name} where status = 'ASKED' and ends_at > now() order by asked_at, id limit ${MOST_PENDING}`,
      ),
  };
}
