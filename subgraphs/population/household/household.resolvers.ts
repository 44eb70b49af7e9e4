import { citizenPolicy } from '../citizen/citizen.policy.ts';
import { permitted } from '../citizen/permitted.ts';
import type { Resolvers } from '../generated.ts';
import { householdPolicy } from './household.policy.ts';

export const household: Resolvers = {
  Household: {
    __resolveReference: async ({ id }, { viewer, loaders, reason }) => {
      const members = await loaders.membersByHousehold.load(id);
      return householdPolicy.read(viewer, { members, reason }) ? loaders.householdById.load(id) : null;
    },
    members: ({ id }, _, { loaders }) => loaders.membersByHousehold.load(id),
  },
  HouseholdMember: {
    citizen: (member, _, context) => permitted(member, citizenPolicy.read, context),
  },
};
