import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent, listOf } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Commune, type CommuneRow, District, type DistrictRow } from './commune.entity.ts';

export type CommunePage = Connection<CommuneRow>;
export type DistrictPage = Connection<DistrictRow>;

const byCode = [{ by: 'code' }, { by: 'id' }] as const;

/** Units that stand on a date: from their first day on, and not on the day they end. */
export const standing = (date: string): Filter => ({
  sql: 't.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)',
  values: [date, date],
});

export const withCode = (code: string): Filter => ({ sql: 't.code = ?', values: [code] });

export const communeLoaders = ({ reader, cursors }: LoaderTools) => ({
  communeById: rowByKey<CommuneRow>(reader, Commune),
  districtById: rowByKey<DistrictRow>(reader, District),
  communes: listOf<CommuneRow>(reader, cursors, Commune, { list: 'communes', order: byCode }),
  communesByDistrict: listByParent<CommuneRow>(reader, cursors, Commune, 'districtId', {
    list: 'district.communes',
    order: byCode,
  }),
  districts: listOf<DistrictRow>(reader, cursors, District, { list: 'districts', order: byCode }),
});
