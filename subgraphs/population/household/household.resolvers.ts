import { citizenPolicy } from '../citizen/citizen.policy.ts';
import { permitted } from '../citizen/permitted.ts';
import type { Resolvers } from '../generated.ts';
import { householdPolicy } from './household.policy.ts';

export const household: Resolvers = {
  Household: {
    __resolveReference: async ({ id }, { viewer, loaders, reason }) => {
      const members = await loaders.membersByHousehold.load(id);
      if (!householdPolicy.read(viewer, { members, reason })) return null;
      const found = await loaders.householdById.load(id);
      // Reached past any person, it tells of its head, who stands first.
      return found && { ...found, headId: members[0]?.id };
    },
    members: ({ id }, _, { loaders }) => loaders.membersByHousehold.load(id),
  },
  HouseholdMember: {
    citizen: (member, _, context) => permitted(member, citizenPolicy.read, context),
  },
};
