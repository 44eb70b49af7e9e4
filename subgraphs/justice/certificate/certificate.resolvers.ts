import type { Filter } from '#kernel/pagination/lists.ts';
import { type About, allowed, anyOf } from '#kernel/policy/policy.ts';
import type { Viewer } from '#kernel/wire/viewer.ts';
import type { Resolvers } from '../generated.ts';
import { about } from '#kernel/policy/citizen-reference.ts';
import { nothing } from '#kernel/pagination/lists.ts';
import { ofFormOne } from './certificate.loaders.ts';
import { certificatePolicy } from './certificate.policy.ts';
import { issueCriminalRecordCertificate } from './issue-criminal-record-certificate.ts';
import { requestCriminalRecordCertificate } from './request-criminal-record-certificate.ts';

/** Each form has its policy; what is refused is filtered out before it is counted. */
function readable(viewer: Viewer, whom: About): readonly Filter[] {
  const { readFormOne, readFormTwo } = certificatePolicy;
  if (!allowed(viewer, anyOf(readFormOne, readFormTwo), whom)) return [nothing];
  return readFormTwo(viewer, whom) ? [] : [ofFormOne];
}

export const certificate: Resolvers = {
  Citizen: {
    criminalRecordCertificates: (citizen, page, { viewer, loaders }) =>
      loaders.certificatesByCitizen(citizen.id, page, readable(viewer, about(citizen))),
  },
  CriminalRecordCertificate: {
    entries: ({ id }, _, { loaders }) => loaders.entriesByCertificate.load(id),
  },
  Mutation: {
    requestCriminalRecordCertificate: (_, { input }, context) => requestCriminalRecordCertificate(input, context),
    issueCriminalRecordCertificate: (_, { input }, context) => issueCriminalRecordCertificate(input, context),
  },
};
