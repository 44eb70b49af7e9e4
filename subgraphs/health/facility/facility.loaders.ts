import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { HealthFacility, type HealthFacilityRow } from './facility.entity.ts';

export type HealthFacilityPage = Connection<HealthFacilityRow>;

interface FacilityCounts {
  readonly total: number;
  readonly connectedToInsuranceVerification: number;
}

export const facilityLoaders = ({ reader, cursors }: LoaderTools) => ({
  facilityById: rowByKey<HealthFacilityRow>(reader, HealthFacility),
  facilitiesByCommune: listByParent<HealthFacilityRow>(reader, cursors, HealthFacility, 'communeId', {
    list: 'commune.healthFacilities',
    order: [{ by: 'name' }, { by: 'id' }],
  }),
  facilityCounts: async (): Promise<FacilityCounts> => {
    const [counts] = await reader.rows<FacilityCounts>(
      `select count(*) as total,
         count(*) filter (where connected_to_insurance_verification) as "connectedToInsuranceVerification"
       from health_facility`,
    );
    return counts!;
  },
});
