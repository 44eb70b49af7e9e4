import { about } from '#department/policy/citizen-reference.ts';
import { allowed } from '#department/policy/policy.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import { accessLogPolicy } from '../access-entry/access-entry.policy.ts';
import type { Resolvers } from '../generated.ts';

/** Heads whose proofs are made in one answer: a month. */
const MOST_PROOFS = 31;

export const publishedLog: Resolvers = {
  Query: {
    logHeads: (_, { after }, { loaders }) => loaders.logHeads(after),
  },
  Citizen: {
    logProofs: (citizen, { heads }, { viewer, loaders }) => {
      const whom = about({ ...citizen, guardianIds: [] });
      if (!allowed(viewer, accessLogPolicy.prove, whom)) {
        return null;
      }
      if (heads.length < 1 || heads.length > MOST_PROOFS) {
        throw badInput('heads', `expected 1 to ${MOST_PROOFS} numbers, got ${heads.length}`);
      }
      return loaders.logProofs(citizen.id, heads);
    },
  },
  LogProof: {
    opening: ({ opening }) => opening.toString('base64url'),
    path: ({ siblings }) => Buffer.concat(siblings).toString('base64url'),
  },
};
