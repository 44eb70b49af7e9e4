import type { Resolvers } from '../generated.ts';
import { releaseCase } from './release-case.ts';
import { withholdCase } from './withhold-case.ts';

export const withholding: Resolvers = {
  Mutation: {
    withholdCase: (_, { case: reference }, context) => withholdCase(reference, context),
    releaseCase: (_, { case: reference }, context) => releaseCase(reference, context),
  },
  WithheldCase: {
    case: ({ caseReference }) => caseReference,
  },
};
