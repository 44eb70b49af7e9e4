import { nothing } from '#department/pagination/lists.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { delegationPolicy } from './delegation.policy.ts';
import { grantDelegation } from './grant-delegation.ts';
import { revokeDelegation } from './revoke-delegation.ts';

export const delegation: Resolvers = {
  Citizen: {
    delegations: ({ id }, page, { viewer, loaders }) =>
      loaders.delegationsByCitizen(
        id,
        page,
        allowed(viewer, delegationPolicy.read, { citizenId: id }) ? [] : [nothing],
      ),
    mandates: ({ id }, page, { viewer, loaders }) =>
      loaders.mandatesByDelegate(id, page, allowed(viewer, delegationPolicy.read, { citizenId: id }) ? [] : [nothing]),
  },
  Mutation: {
    grantDelegation: (_, { input }, context) => grantDelegation(input, context),
    revokeDelegation: (_, { input }, context) => revokeDelegation(input, context),
  },
};
