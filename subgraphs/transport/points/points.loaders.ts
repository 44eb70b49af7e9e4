import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey } from '#department/loaders/batch.ts';
import { PointEntry, type PointEntryRow, toPointEvent } from './points.entity.ts';
import { type Points, pointsOn } from './points.ts';

export function pointsLoaders({ reader, clock }: LoaderTools) {
  const { columns } = reader.table(PointEntry);
  return {
    /** Points today, counted from the whole ledger of a person: a line for each violation. */
    pointsByCitizen: new DataLoader<string, Points>(async (citizens) => {
      const today = clock.today();
      const rows = await reader.rows<PointEntryRow>(
        `select ${columns} from point_entry where citizen_id = any($1::uuid[]) and effective_on <= $2::date`,
        [citizens, today],
      );
      return groupByKey(citizens, rows, ({ citizenId }) => citizenId).map((ledger) =>
        pointsOn(ledger.map(toPointEvent), today),
      );
    }),
  };
}
