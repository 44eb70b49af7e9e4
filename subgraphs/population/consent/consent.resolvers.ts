import { nothing } from '#department/pagination/lists.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { consentPolicy } from './consent.policy.ts';
import { grantConsent } from './grant-consent.ts';
import { revokeConsent } from './revoke-consent.ts';

export const consent: Resolvers = {
  Citizen: {
    consents: async ({ id }, page, { viewer, loaders }) => {
      const whom = { citizenId: id, ...(await loaders.standingByCitizen.load(id)) };
      return loaders.consentsByCitizen(id, page, allowed(viewer, consentPolicy.read, whom) ? [] : [nothing]);
    },
  },
  Mutation: {
    grantConsent: (_, { input }, context) => grantConsent(input, context),
    revokeConsent: (_, { input }, context) => revokeConsent(input, context),
  },
};
