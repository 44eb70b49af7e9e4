import { type Filter, nothing } from '#department/pagination/lists.ts';
import { aboutNow } from '#department/policy/attested.ts';
import { about } from '#department/policy/citizen-reference.ts';
import { allowed, anyOf, visible } from '#department/policy/policy.ts';
import { isId } from '#department/scalars/id.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import type { CertificateRow } from './certificate.entity.ts';
import { ofFormOne } from './certificate.loaders.ts';
import { type AboutRecord, certificatePolicy } from './certificate.policy.ts';
import { issueCriminalRecordCertificate } from './issue-criminal-record-certificate.ts';
import { requestCriminalRecordCertificate } from './request-criminal-record-certificate.ts';

/** Each form has its policy; what is refused is filtered out before it is counted. */
function readable(viewer: Viewer, whom: AboutRecord): readonly Filter[] {
  const { readFormOne, readFormTwo } = certificatePolicy;
  if (!allowed(viewer, anyOf(readFormOne, readFormTwo), whom)) {
    return [nothing];
  }
  return readFormTwo(viewer, whom) ? [] : [ofFormOne];
}

/** Whom the request in hand is about. */
const applicantOf = async ({ reason, loaders }: Context): Promise<string | null> =>
  reason?.case && isId(reason.case) ? loaders.applicantByCertificate.load(reason.case) : null;

interface Receipt {
  readonly certificate?: CertificateRow | null;
}

/** What a write gives is read like anything else: by whom the person has now, whatever the receipt says of then. */
const afterWrite = {
  certificate: async ({ certificate: row }: Receipt, _: unknown, context: Context) => {
    if (!row) {
      return null;
    }
    const policy = row.formType === 'FORM_1' ? certificatePolicy.readFormOne : certificatePolicy.readFormTwo;
    const whom = { ...aboutNow(context, row.citizenId), reason: context.reason, applicant: await applicantOf(context) };
    return visible(context.viewer, policy, whom) && row;
  },
};

export const certificate: Resolvers = {
  RequestCriminalRecordCertificateSuccess: afterWrite,
  CertificateAlreadyRequested: afterWrite,
  IssueCriminalRecordCertificateSuccess: afterWrite,
  Citizen: {
    criminalRecordCertificates: async (citizen, page, context) => {
      const { viewer, reason, loaders } = context;
      const applicant = await applicantOf(context);
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
