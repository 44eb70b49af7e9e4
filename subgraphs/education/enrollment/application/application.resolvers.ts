import type { Filter } from '#department/pagination/lists.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../../generated.ts';
import { postsOf } from '../../staff/posts.ts';
import { emptyPage } from '../../student/empty-page.ts';
import { findStudent, may } from '../../student/find-student.ts';
import { studentPolicy } from '../../student/student.policy.ts';
import { acceptEnrollmentApplication } from './accept-enrollment-application.ts';
import { allocateEnrollmentPlaces } from './allocate-enrollment-places.ts';
import { inCampaign, withStatus } from './application.loaders.ts';
import { applicationPolicy } from './application.policy.ts';
import { checkEnrollmentDocuments } from './check-enrollment-documents.ts';
import { confirmEnrollment } from './confirm-enrollment.ts';
import { enrollChild } from './enroll-child.ts';
import { enterEnrollmentApplication } from './enter-enrollment-application.ts';
import { issueEnrollmentCode } from './issue-enrollment-code.ts';
import { onDesk } from './on-desk.ts';
import { rejectEnrollmentApplication } from './reject-enrollment-application.ts';
import { requestEnrollmentDocuments } from './request-enrollment-documents.ts';
import { allowedAfter } from './states.ts';
import { submitEnrollmentApplication } from './submit-enrollment-application.ts';
import { supplyEnrollmentDocuments } from './supply-enrollment-documents.ts';
import { transferEnrollment } from './transfer-enrollment.ts';
import { withdrawEnrollmentApplication } from './withdraw-enrollment-application.ts';

export const application: Resolvers = {
  Query: {
    enrollmentApplication: (_, { id }, context) => onDesk(requireId('id', id), context),
  },
  Mutation: {
    issueEnrollmentCode,
    submitEnrollmentApplication,
    enterEnrollmentApplication,
    supplyEnrollmentDocuments,
    confirmEnrollment,
    withdrawEnrollmentApplication,
    checkEnrollmentDocuments,
    requestEnrollmentDocuments,
    acceptEnrollmentApplication,
    rejectEnrollmentApplication,
    allocateEnrollmentPlaces,
    enrollChild,
    transferEnrollment,
  },
  Student: {
    enrollmentApplications: async (student, page, context) =>
      (await may(student, studentPolicy.readApplications, context))
        ? context.loaders.applicationsByStudent(student.id, page)
        : emptyPage(page),
  },
  School: {
    enrollmentApplications: async ({ id }, { campaignId, status, ...page }, context) => {
      const posts = await postsOf(context);
      if (!applicationPolicy.atSchool(context.viewer, { schoolIds: [id], posts })) {
        return emptyPage(page);
      }
      const filters: Filter[] = [inCampaign(requireId('campaignId', campaignId))];
      if (status != null) {
        filters.push(withStatus(status));
      }
      return context.loaders.wishesBySchool(id, page, filters);
    },
  },
  EnrollmentApplication: {
    campaign: async ({ campaignId }, _, { loaders }) => (await loaders.campaignById.load(campaignId))!,
    choices: ({ id }, _, { loaders }) => loaders.choicesByApplication.load(id),
    documents: ({ id }, _, { loaders }) => loaders.documentsByApplication.load(id),
    transitions: ({ id }, _, { loaders }) => loaders.transitionsByApplication.load(id),
    school: ({ schoolId }, _, { loaders }) => (schoolId ? loaders.schoolById.load(schoolId) : null),
    student: async ({ studentId, wishedSchoolId, standing }, _, context) => {
      const student = await context.loaders.studentById.load(studentId);
      return wishedSchoolId === undefined ? findStudent(student, standing, context) : student;
    },
    accessCode: ({ status, accessCode }) => (allowedAfter(status).length > 0 ? (accessCode ?? null) : null),
    version: async ({ id }, _, { loaders }) => (await loaders.applicationById.load(id))!.version,
    allowed: ({ status }) => [...allowedAfter(status)],
    duplicates: ({ id, wishedSchoolId }, _, { loaders }) =>
      wishedSchoolId === undefined ? [] : loaders.duplicatesByApplication.load(id),
  },
  EnrollmentChoice: {
    school: async ({ schoolId }, _, { loaders }) => (await loaders.schoolById.load(schoolId))!,
  },
  EnrollmentDuplicate: {
    schools: async ({ schoolIds }, _, { loaders }) =>
      (await Promise.all(schoolIds.map((id) => loaders.schoolById.load(id)))).filter((row) => row !== null),
  },
  IssueEnrollmentCodeSuccess: {
    duplicateCount: async ({ application: { id } }, _, { loaders }) =>
      (await loaders.duplicatesByApplication.load(id)).length,
    duplicates: () => [],
  },
};
