import type { Resolvers } from '../generated.ts';

/** Episodes are reached through the health record only, whose policy has spoken. */
export const careEpisode: Resolvers = {
  CareEpisode: {
    facility: ({ facilityId }, _, { loaders }) => loaders.facilityById.load(facilityId),
  },
};
