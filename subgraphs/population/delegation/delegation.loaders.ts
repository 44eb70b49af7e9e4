import type { LoaderTools } from '#department/define.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Delegation, type DelegationRow } from './delegation.entity.ts';

export type DelegationPage = Connection<DelegationRow>;

const order = [
  { by: 'grantedAt', descending: true },
  { by: 'id', descending: true },
] as const;

export const delegationLoaders = ({ reader, cursors }: LoaderTools) => ({
  delegationsByCitizen: listByParent<DelegationRow>(reader, cursors, Delegation, 'citizenId', {
    list: 'citizen.delegations',
    order,
  }),
  mandatesByDelegate: listByParent<DelegationRow>(reader, cursors, Delegation, 'delegateId', {
    list: 'citizen.mandates',
    order,
  }),
});
