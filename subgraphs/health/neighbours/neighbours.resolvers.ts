import { about } from '#department/policy/citizen-reference.ts';
import { allowed } from '#department/policy/policy.ts';
import { nothing } from '#department/pagination/lists.ts';
import { requireId } from '#department/scalars/id.ts';
import { emergencyAccessPolicy } from '../emergency-access/emergency-access.policy.ts';
import type { Resolvers } from '../generated.ts';
import { EMERGENCY, healthRecordPolicy } from '../health-record/health-record.policy.ts';
import { claimantOf } from '../insurance-card/claimant.ts';
import { insuranceCardPolicy } from '../insurance-card/insurance-card.policy.ts';
import { cardOfDay } from '../insurance-card/card-assessment.ts';

/** Refused looks like absent: both answers are null. */
export const neighbours: Resolvers = {
  Citizen: {
    __resolveReference: (citizen) => ({ ...citizen, id: requireId('id', citizen.id) }),
    insuranceCard: async (citizen, _, context) => {
      const whom = { ...about(citizen), reason: context.reason, claimant: await claimantOf(context) };
      if (!allowed(context.viewer, insuranceCardPolicy.read, whom)) {
        return null;
      }
      return cardOfDay(await context.loaders.cardsByCitizen.load(citizen.id), context.clock.today());
    },
    healthRecord: async (citizen, _, context) => {
      const { viewer, reason, loaders } = context;
      const [treatedAt, openedInEmergency] = await Promise.all([
        loaders.openFacilityIdsByCitizen.load(citizen.id),
        reason?.purpose.code === EMERGENCY && viewer.subject !== null
          ? loaders.openInEmergency({ doctor: viewer.subject }).load(citizen.id)
          : false,
      ]);
      const whom = { ...about(citizen), reason, treatedAt, openedInEmergency };
      return allowed(viewer, healthRecordPolicy.read, whom) ? { citizenId: citizen.id } : null;
    },
    healthNotices: (citizen, page, { viewer, loaders }) => {
      const filter = allowed(viewer, emergencyAccessPolicy.readNotices, about(citizen)) ? [] : [nothing];
      return loaders.noticesByCitizen(citizen.id, page, filter);
    },
  },
  Commune: {
    __resolveReference: ({ id }) => ({ id: requireId('id', id) }),
    healthFacilities: ({ id }, page, { loaders }) => loaders.facilitiesByCommune(id, page),
    pharmacies: ({ id }, page, { loaders }) => loaders.pharmaciesByCommune(id, page),
  },
};
