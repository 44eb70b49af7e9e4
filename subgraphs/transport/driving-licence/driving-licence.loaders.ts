import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { rowsByKey, sortByKey } from '#department/loaders/batch.ts';
import { DrivingLicence, type DrivingLicenceRow, Entitlement, type EntitlementRow } from './driving-licence.entity.ts';

export function drivingLicenceLoaders({ reader, clock }: LoaderTools) {
  const { columns } = reader.table(DrivingLicence);
  return {
    licenceByCitizen: new DataLoader<string, DrivingLicenceRow | null>(async (citizens) => {
      const rows = await reader.rows<DrivingLicenceRow>(
        `select ${columns} from driving_licence
         where citizen_id = any($1::uuid[]) and issued_on <= $2::date and (ended_on is null or ended_on > $2::date)`,
        [citizens, clock.today()],
      );
      return sortByKey(citizens, rows, ({ citizenId }) => citizenId);
    }),
    entitlementsByLicence: rowsByKey<EntitlementRow>(reader, Entitlement, 'licenceId', 'licence_class'),
  };
}
