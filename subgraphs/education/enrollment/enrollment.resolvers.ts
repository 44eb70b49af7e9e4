import type { Resolvers } from '../generated.ts';
import { emptyPage } from '../student/empty-page.ts';
import { may } from '../student/find-student.ts';
import { studentPolicy } from '../student/student.policy.ts';
import { submitEnrollmentApplication } from './submit-enrollment-application.ts';

export const enrollment: Resolvers = {
  Mutation: { submitEnrollmentApplication },
  Student: {
    enrollmentApplications: async (student, page, context) =>
      (await may(student, studentPolicy.readApplications, context))
        ? context.loaders.applicationsByStudent(student.id, page)
        : emptyPage(page),
  },
  EnrollmentApplication: {
    campaign: async ({ campaignId }, _, { loaders }) => (await loaders.campaignById.load(campaignId))!,
    choices: ({ id }, _, { loaders }) => loaders.choicesByApplication.load(id),
    school: ({ schoolId }, _, { loaders }) => (schoolId ? loaders.schoolById.load(schoolId) : null),
    accessCode: ({ status, accessCode }) => (status === 'CODE_ISSUED' ? accessCode : null),
  },
  EnrollmentChoice: {
    school: async ({ schoolId }, _, { loaders }) => (await loaders.schoolById.load(schoolId))!,
  },
  EnrollmentCampaign: {
    __resolveReference: ({ id }, { loaders }) => loaders.campaignById.load(id),
    rounds: ({ id }, _, { loaders }) => loaders.roundsByCampaign.load(id),
  },
  EnrollmentRound: {
    open: ({ opensAt, closesAt }, _, { clock }) => opensAt <= clock.now() && clock.now() < closesAt,
  },
};
