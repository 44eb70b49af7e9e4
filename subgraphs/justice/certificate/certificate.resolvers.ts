import { type Filter, nothing } from '#kernel/pagination/lists.ts';
import { about } from '#kernel/policy/citizen-reference.ts';
import { allowed, anyOf } from '#kernel/policy/policy.ts';
import { isId } from '#kernel/scalars/id.ts';
import type { Viewer } from '#kernel/wire/viewer.ts';
import type { Resolvers } from '../generated.ts';
import { ofFormOne } from './certificate.loaders.ts';
import { type AboutRecord, certificatePolicy } from './certificate.policy.ts';
import { issueCriminalRecordCertificate } from './issue-criminal-record-certificate.ts';
import { requestCriminalRecordCertificate } from './request-criminal-record-certificate.ts';

/** Each form has its policy; what is refused is filtered out before it is counted. */
function readable(viewer: Viewer, whom: AboutRecord): readonly Filter[] {
  const { readFormOne, readFormTwo } = certificatePolicy;
  if (!allowed(viewer, anyOf(readFormOne, readFormTwo), whom)) return [nothing];
  return readFormTwo(viewer, whom) ? [] : [ofFormOne];
}

export const certificate: Resolvers = {
  Citizen: {
    criminalRecordCertificates: async (citizen, page, { viewer, reason, loaders }) => {
      const applicant =
        reason?.case && isId(reason.case) ? await loaders.applicantByCertificate.load(reason.case) : null;
      return loaders.certificatesByCitizen(
        citizen.id,
        page,
        readable(viewer, { ...about(citizen), reason, applicant }),
      );
    },
  },
  CriminalRecordCertificate: {
    entries: ({ id }, _, { loaders }) => loaders.entriesByCertificate.load(id),
  },
  Mutation: {
    requestCriminalRecordCertificate: (_, { input }, context) => requestCriminalRecordCertificate(input, context),
    issueCriminalRecordCertificate: (_, { input }, context) => issueCriminalRecordCertificate(input, context),
  },
};
