import { about } from '#department/policy/citizen-reference.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { bodyMassIndex } from './body-mass-index.ts';
import { EMERGENCY, healthRecordPolicy } from './health-record.policy.ts';

/** Whoever holds a record was let through by its policy, at the citizen; refused looks like absent. */
export const healthRecord: Resolvers = {
  Citizen: {
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
  },
  HealthRecord: {
    latestExam: ({ citizenId }, _, { loaders }) => loaders.latestExamByCitizen.load(citizenId),
    exams: ({ citizenId }, page, { loaders }) => loaders.examsByCitizen(citizenId, page),
    careEpisodes: ({ citizenId }, page, { loaders }) => loaders.episodesByCitizen(citizenId, page),
  },
  HealthExam: {
    date: ({ examinedOn }) => examinedOn,
    facility: ({ facilityId }, _, { loaders }) => loaders.facilityById.load(facilityId),
    heightCentimetres: ({ heightMillimetres }) => heightMillimetres / 10,
    weightKilograms: ({ weightGrams }) => weightGrams / 1000,
    bmi: ({ weightGrams, heightMillimetres }) => bodyMassIndex(weightGrams, heightMillimetres),
    bloodPressure: ({ systolic, diastolic }) => (systolic && diastolic ? `${systolic}/${diastolic}` : null),
    vision: ({ visionLeft, visionRight }) =>
      visionLeft != null && visionRight != null ? { left: visionLeft, right: visionRight } : null,
  },
};
