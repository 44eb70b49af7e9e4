import { nothing } from '#department/pagination/lists.ts';
import { about } from '#department/policy/citizen-reference.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { closeEmergencyAccessReview } from './close-emergency-access-review.ts';
import { emergencyAccessPolicy } from './emergency-access.policy.ts';
import { pending } from './emergency-access.loaders.ts';
import { openEmergencyAccess } from './open-emergency-access.ts';
import { settleEmergencyAccess } from './settle-emergency-access.ts';

const MESSAGES = {
  EMERGENCY_ACCESS_OPENED: {
    message: 'A doctor has opened your health record in an emergency; an auditor will look at it.',
    messageVi: 'Một bác sĩ đã mở hồ sơ sức khỏe của bạn trong tình huống cấp cứu; việc này sẽ được hậu kiểm.',
  },
  EMERGENCY_ACCESS_REVIEWED: {
    message: 'An access to your health record in an emergency has been reviewed.',
    messageVi: 'Một lượt truy cập khẩn cấp vào hồ sơ sức khỏe của bạn đã được hậu kiểm.',
  },
} as const;

export const emergencyAccess: Resolvers = {
  Query: {
    emergencyAccessReviews: (_, page, { viewer, reason, loaders }) =>
      loaders.reviews(page, allowed(viewer, emergencyAccessPolicy.list, { reason }) ? [pending] : [nothing]),
  },
  Mutation: {
    openEmergencyAccess: (_, { input }, context) => openEmergencyAccess(input, context),
    settleEmergencyAccess: (_, { input }, context) => settleEmergencyAccess(input, context),
    closeEmergencyAccessReview: (_, { input }, context) => closeEmergencyAccessReview(input, context),
  },
  Citizen: {
    healthNotices: (citizen, page, { viewer, loaders }) => {
      const filter = allowed(viewer, emergencyAccessPolicy.readNotices, about(citizen)) ? [] : [nothing];
      return loaders.noticesByCitizen(citizen.id, page, filter);
    },
  },
  EmergencyAccess: {
    openedBy: async ({ openedBy }, _, { loaders }) => (await loaders.doctorReference.load(openedBy))!,
    facility: ({ facilityId }, _, { loaders }) => loaders.facilityById.load(facilityId),
  },
  HealthNotice: {
    message: ({ kind }) => MESSAGES[kind].message,
    messageVi: ({ kind }) => MESSAGES[kind].messageVi,
    emergencyAccess: ({ emergencyAccessId }, _, { loaders }) => loaders.emergencyAccessById.load(emergencyAccessId),
  },
};
