import { about } from '#department/policy/citizen-reference.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { cardOfDay, rateOfCard } from './card-assessment.ts';
import { claimantOf } from './claimant.ts';
import { insuranceCardPolicy } from './insurance-card.policy.ts';
import { verifyInsuranceCard } from './verify-insurance-card.ts';

/** Whoever holds a card was let through by its policy, at the citizen; refused looks like absent. */
export const insuranceCard: Resolvers = {
  Mutation: {
    verifyInsuranceCard: (_, { input }, context) => verifyInsuranceCard(input, context),
  },
  Citizen: {
    insuranceCard: async (citizen, _, context) => {
      const whom = { ...about(citizen), reason: context.reason, claimant: await claimantOf(context) };
      if (!allowed(context.viewer, insuranceCardPolicy.read, whom)) {
        return null;
      }
      return cardOfDay(await context.loaders.cardsByCitizen.load(citizen.id), context.clock.today());
    },
  },
  InsuranceCard: {
    benefitRate: ({ number, validTo }, _, { clock }) => {
      const today = clock.today();
      const expired = validTo < today;
      return rateOfCard(number, expired ? validTo : today);
    },
    registeredFacility: ({ registeredFacilityId }, _, { loaders }) => loaders.facilityById.load(registeredFacilityId),
  },
  InsuranceCardVerified: {
    registeredFacility: ({ registeredFacilityId }, _, { loaders }) => loaders.facilityById.load(registeredFacilityId),
  },
};
