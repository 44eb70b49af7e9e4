import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { decideWithholding } from './decide-withholding.ts';
import { openCaseFile } from './open-case-file.ts';
import { releaseCase } from './release-case.ts';
import { withholdCase } from './withhold-case.ts';
import { withholdingPolicy } from './withholding.policy.ts';

export const withholding: Resolvers = {
  Query: {
    withholdingRequests: (_, __, { viewer, loaders }) =>
      allowed(viewer, withholdingPolicy.review, null) ? loaders.pendingWithholdings() : null,
    withholdingStatistics: (_, __, { loaders }) => loaders.withheld(),
  },
  Mutation: {
    openCaseFile: (_, { input }, context) => openCaseFile(input, context),
    withholdCase: (_, { input }, context) => withholdCase(input, context),
    decideWithholding: (_, { input }, context) => decideWithholding(input, context),
    releaseCase: (_, { case: reference }, context) => releaseCase(reference, context),
  },
  CaseFile: {
    case: ({ reference }) => reference,
  },
  WithholdingRequest: {
    case: ({ caseReference }) => caseReference,
    until: ({ endsAt }) => endsAt,
  },
};
