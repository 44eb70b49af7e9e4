import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent, listOf } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { fold } from './fold.ts';
import { School, type SchoolRow } from './school.entity.ts';

export type SchoolPage = Connection<SchoolRow>;

const byName = [{ by: 'name' }, { by: 'id' }] as const;

export const nameContains = (text: string): Filter => ({
  sql: "t.folded_name like '%' || ? || '%'",
  values: [escapeLike(fold(text))],
});
export const inCommune = (communeId: string): Filter => ({ sql: 't.commune_id = ?::uuid', values: [communeId] });
export const ownedBy = (ownership: string): Filter => ({ sql: 't.ownership = ?', values: [ownership] });
/** A school of all levels has every level. */
export const ofLevel = (level: string): Filter => ({ sql: "t.level in (?, 'ALL_LEVELS')", values: [level] });

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const schoolLoaders = ({ reader, cursors }: LoaderTools) => ({
  schoolById: rowByKey<SchoolRow>(reader, School),
  schools: listOf<SchoolRow>(reader, cursors, School, { list: 'schools', order: byName }),
  schoolsByCommune: listByParent<SchoolRow>(reader, cursors, School, 'communeId', {
    list: 'commune.schools',
    order: byName,
  }),
});
