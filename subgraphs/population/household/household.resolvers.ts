import { citizenPolicy } from '../citizen/citizen.policy.ts';
import { permitted } from '../citizen/permitted.ts';
import type { Resolvers } from '../generated.ts';
import { householdPolicy } from './household.policy.ts';

export const household: Resolvers = {
  Household: {
    __resolveReference: async ({ id }, { viewer, loaders, reason }) => {
      const members = await loaders.membersByHousehold.load(id);
      if (!householdPolicy.read(viewer, { members, reason })) {
        return null;
      }
      const found = await loaders.householdById.load(id);
      // Reached past any person, it tells of its head, who stands first.
      return found && { ...found, headId: members[0]?.id };
    },
    members: async ({ id }, _, context) => {
      const { viewer, loaders, reason } = context;
      const members = await loaders.membersByHousehold.load(id);
      if (householdPolicy.read(viewer, { members, reason })) {
        return members;
      }
      // Who came by way of one member sees that one, and others only as far as she may know them anyway.
      const known = await Promise.all(members.map((member) => permitted(member, citizenPolicy.read, context)));
      return known.filter((member) => member !== null);
    },
  },
  HouseholdMember: {
    citizen: (member, _, context) => permitted(member, citizenPolicy.read, context),
  },
};
