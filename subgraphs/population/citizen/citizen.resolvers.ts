import type { GraphQLResolveInfo } from 'graphql';
import { asksFor } from '#department/loaders/asks-for.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import { citizenPolicy } from './citizen.policy.ts';
import { isOpenAnyway, permitted } from './permitted.ts';

async function find(id: string, context: Context) {
  const { citizenById, standingByCitizen } = context.loaders;
  const [row] = await Promise.all([
    citizenById.load(id),
    isOpenAnyway(id, citizenPolicy.read, context) || standingByCitizen.load(id),
  ]);
  return permitted(row, citizenPolicy.read, context);
}

function findMe(id: string, context: Context, info: GraphQLResolveInfo) {
  if (asksFor('children', info)) {
    context.loaders.childrenByGuardian.load(id).catch(() => {});
  }
  return find(id, context);
}

export const citizen: Resolvers = {
  Query: {
    citizen: (_, { id }, context) => find(requireId('id', id), context),
    me: (_, __, context, info) => (context.viewer.citizenId ? findMe(context.viewer.citizenId, context, info) : null),
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
