import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const School = defineEntity({
  name: 'School',
  properties: {
    id: p.uuid().primary(),
    /** The ministry's code: opaque. */
    code: p.string(),
    name: p.text(),
    /** Without diacritics and in small letters, for search only. */
    foldedName: p.text(),
    level: p.string().$type<'KINDERGARTEN' | 'PRIMARY' | 'LOWER_SECONDARY' | 'UPPER_SECONDARY' | 'ALL_LEVELS'>(),
    ownership: p.string().$type<'PUBLIC' | 'PRIVATE'>(),
    communeId: p.uuid(),
  },
});

export type SchoolRow = InferEntity<typeof School>;
