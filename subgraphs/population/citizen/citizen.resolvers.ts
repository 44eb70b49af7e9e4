import { requireId } from '#kernel/scalars/id.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import { citizenPolicy } from './citizen.policy.ts';
import { permitted } from './permitted.ts';

/** The policy asks who stands in for the person whatever the row says, so both are read at once. */
const find = async (id: string, context: Context) => {
  const { citizenById, standingByCitizen } = context.loaders;
  const [row] = await Promise.all([citizenById.load(id), standingByCitizen.load(id)]);
  return permitted(row, citizenPolicy.read, context);
};

export const citizen: Resolvers = {
  Query: {
    citizen: (_, { id }, context) => find(requireId('id', id), context),
    me: (_, __, context) => (context.viewer.citizenId ? find(context.viewer.citizenId, context) : null),
  },
  Citizen: {
    __resolveReference: ({ id }, context) => find(id, context),
    citizenNumber: async (row, _, context) =>
      (await permitted(row, citizenPolicy.readCitizenNumber, context))?.citizenNumber ?? null,
    residence: async (row, _, context) =>
      (await permitted(row, citizenPolicy.readResidence, context)) && context.loaders.residenceByCitizen.load(row.id),
    household: async (row, _, context) =>
      (await permitted(row, citizenPolicy.readHousehold, context)) &&
      context.loaders.householdById.load(row.householdId),
    children: async (row, _, context) =>
      (await permitted(row, citizenPolicy.readChildren, context))
        ? context.loaders.childrenByGuardian.load(row.id)
        : [],
    guardianIds: async ({ id }, _, { loaders }) => [...(await loaders.standingByCitizen.load(id)).guardianIds],
  },
  Residence: {
    commune: ({ communeId }, _, { loaders }) => loaders.communeById.load(communeId),
  },
};
