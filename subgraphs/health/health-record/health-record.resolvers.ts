import type { Resolvers } from '../generated.ts';
import { bodyMassIndex } from './body-mass-index.ts';

/** Whoever holds a record was let through by its policy, at the citizen. */
export const healthRecord: Resolvers = {
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
