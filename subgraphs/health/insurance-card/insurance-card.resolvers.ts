import type { Resolvers } from '../generated.ts';
import { rateOfCard } from './card-assessment.ts';
import { verifyInsuranceCard } from './verify-insurance-card.ts';

/** Whoever holds a card was let through by its policy, at the citizen. */
export const insuranceCard: Resolvers = {
  Mutation: {
    verifyInsuranceCard: (_, { input }, context) => verifyInsuranceCard(input, context),
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
