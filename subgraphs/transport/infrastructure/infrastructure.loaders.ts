import type { LoaderTools } from '#department/define.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { type InfrastructureKind, InfrastructureObject, type InfrastructureRow } from './infrastructure.entity.ts';

export type InfrastructurePage = Connection<InfrastructureRow>;

export const ofKinds = (kinds: readonly InfrastructureKind[]): Filter => ({
  sql: 't.kind = any(?::text[])',
  values: [kinds],
});

export const infrastructureLoaders = ({ reader, cursors }: LoaderTools) => ({
  infrastructureByCommune: listByParent<InfrastructureRow>(reader, cursors, InfrastructureObject, 'communeId', {
    list: 'commune.infrastructure',
    order: [{ by: 'name' }, { by: 'id' }],
  }),
});
