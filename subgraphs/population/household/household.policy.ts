import { allOf, anyOf, hasRole, type Policy } from '#department/policy/policy.ts';
import { type ActingFor, actsFor } from '#department/purpose/purpose.ts';

export interface AboutHousehold extends ActingFor {
  readonly members: readonly { readonly id: string }[];
}

const isMember: Policy<AboutHousehold> = (viewer, { members }) =>
  viewer.citizenId !== null && members.some(({ id }) => id === viewer.citizenId);

export const householdPolicy = {
  /** Everyone in it. A guardian or delegate who lives elsewhere has been let in for one member, not for the others. */
  read: anyOf<AboutHousehold>(
    isMember,
    allOf<AboutHousehold>(hasRole('one-stop-officer'), actsFor('Citizen.household')),
  ),
};
