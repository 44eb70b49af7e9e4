import { requireId } from '#kernel/scalars/id.ts';
import type { Resolvers } from '../generated.ts';
import { healthRecordPolicy } from '../health-record/health-record.policy.ts';
import { insuranceCardPolicy } from '../insurance-card/insurance-card.policy.ts';
import { cardOfDay } from '../insurance-card/card-assessment.ts';

/** Refused looks like absent: both answers are null. */
export const neighbours: Resolvers = {
  Citizen: {
    __resolveReference: (citizen) => ({ ...citizen, id: requireId('id', citizen.id) }),
    insuranceCard: async ({ id, guardianIds }, _, { viewer, loaders, clock }) => {
      if (!insuranceCardPolicy.read(viewer, { citizenId: id, guardianIds: guardianIds ?? [] })) return null;
      return cardOfDay(await loaders.cardsByCitizen.load(id), clock.today());
    },
    healthRecord: async ({ id, guardianIds }, _, { viewer, loaders }) => {
      const treatedAt = await loaders.openFacilityIdsByCitizen.load(id);
      const allowed = healthRecordPolicy.read(viewer, { citizenId: id, guardianIds: guardianIds ?? [], treatedAt });
      return allowed ? { citizenId: id } : null;
    },
  },
  Commune: {
    __resolveReference: ({ id }) => ({ id: requireId('id', id) }),
    healthFacilities: ({ id }, page, { loaders }) => loaders.facilitiesByCommune(id, page),
    pharmacies: ({ id }, page, { loaders }) => loaders.pharmaciesByCommune(id, page),
  },
};
