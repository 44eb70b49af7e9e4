import type { Resolvers } from '../generated.ts';

export const grant: Resolvers = {
  Citizen: {
    grants: async ({ id }, _, { loaders }) => [...(await loaders.standingByCitizen.load(id)).grants],
  },
};
