import { about } from '#kernel/policy/citizen-reference.ts';
import { allowed } from '#kernel/policy/policy.ts';
import { requireId } from '#kernel/scalars/id.ts';
import type { Resolvers } from '../generated.ts';
import { healthRecordPolicy } from '../health-record/health-record.policy.ts';
import { insuranceCardPolicy } from '../insurance-card/insurance-card.policy.ts';
import { cardOfDay } from '../insurance-card/card-assessment.ts';

/** Refused looks like absent: both answers are null. */
export const neighbours: Resolvers = {
  Citizen: {
    __resolveReference: (citizen) => ({ ...citizen, id: requireId('id', citizen.id) }),
    insuranceCard: async (citizen, _, { viewer, loaders, clock }) => {
      if (!allowed(viewer, insuranceCardPolicy.read, about(citizen))) return null;
      return cardOfDay(await loaders.cardsByCitizen.load(citizen.id), clock.today());
    },
    healthRecord: async (citizen, _, { viewer, loaders }) => {
      const treatedAt = await loaders.openFacilityIdsByCitizen.load(citizen.id);
      const whom = { ...about(citizen), treatedAt };
      return allowed(viewer, healthRecordPolicy.read, whom) ? { citizenId: citizen.id } : null;
    },
  },
  Commune: {
    __resolveReference: ({ id }) => ({ id: requireId('id', id) }),
    healthFacilities: ({ id }, page, { loaders }) => loaders.facilitiesByCommune(id, page),
    pharmacies: ({ id }, page, { loaders }) => loaders.pharmaciesByCommune(id, page),
  },
};
