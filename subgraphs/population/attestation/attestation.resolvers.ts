import { badInput } from '#kernel/errors/graph-error.ts';
import { isId } from '#department/scalars/id.ts';
import type { Attestation } from '#kernel/protocol/viewer.ts';
import type { Resolvers } from '../generated.ts';

const MOST_PERSONS = 50;

export const attestation: Resolvers = {
  Query: {
    attestation: async (_, { of }, { viewer: { citizenId }, loaders }): Promise<Attestation> => {
      if (of.length > MOST_PERSONS) {
        throw badInput('of', `expected at most ${MOST_PERSONS} ids, got ${of.length}`);
      }
      const [viewer, persons] = await Promise.all([
        citizenId !== null && isId(citizenId) ? loaders.relationsOf(citizenId) : null,
        loaders.personsOf([...new Set(of.map((id) => id.toLowerCase()))].filter(isId)),
      ]);
      return { viewer, persons };
    },
  },
};
