import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Pharmacy, type PharmacyRow } from './pharmacy.entity.ts';

export type PharmacyPage = Connection<PharmacyRow>;

export const pharmacyLoaders = ({ reader, cursors }: LoaderTools) => ({
  pharmacyById: rowByKey<PharmacyRow>(reader, Pharmacy),
  pharmaciesByCommune: listByParent<PharmacyRow>(reader, cursors, Pharmacy, 'communeId', {
    list: 'commune.pharmacies',
    order: [{ by: 'name' }, { by: 'id' }],
  }),
});
