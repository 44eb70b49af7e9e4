import type { LoaderTools } from '#department/define.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Consent, type ConsentRow } from './consent.entity.ts';

export type ConsentPage = Connection<ConsentRow>;

export const consentLoaders = ({ reader, cursors }: LoaderTools) => ({
  consentsByCitizen: listByParent<ConsentRow>(reader, cursors, Consent, 'citizenId', {
    list: 'citizen.consents',
    order: [
      { by: 'grantedAt', descending: true },
      { by: 'id', descending: true },
    ],
  }),
});
