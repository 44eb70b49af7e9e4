import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { sortByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { OwnedVehicle, type OwnedVehicleRow } from './vehicle.entity.ts';

export type VehiclePage = Connection<OwnedVehicleRow>;

export const ownedOn = (date: string): Filter => ({
  sql: 't.owned_from <= ? and (t.owned_to is null or t.owned_to > ?)',
  values: [date, date],
});

export const vehicleLoaders = ({ reader, cursors, clock }: LoaderTools) => ({
  vehiclesByOwner: listByParent<OwnedVehicleRow>(reader, cursors, OwnedVehicle, 'ownerId', {
    list: 'citizen.vehicles',
    order: [{ by: 'ownedFrom', descending: true }, { by: 'id' }],
  }),
  plateByVehicle: new DataLoader<string, string | null>(async (vehicles) => {
    const rows = await reader.rows<{ vehicle: string; plate: string }>(
      `select vehicle_id as vehicle, plate from plate_assignment
       where vehicle_id = any($1::uuid[]) and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)`,
      [vehicles, clock.today()],
    );
    return sortByKey(vehicles, rows, ({ vehicle }) => vehicle).map((row) => row?.plate ?? null);
  }),
});
