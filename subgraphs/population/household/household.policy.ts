import { anyOf, hasRole, type Policy } from '#kernel/policy/policy.ts';

interface Member {
  readonly id: string;
}

const isMember: Policy<readonly Member[]> = (viewer, members) =>
  viewer.citizenId !== null && members.some(({ id }) => id === viewer.citizenId);

export const householdPolicy = {
  /** A household reached by reference; reached from a citizen, that citizen's policy has spoken. */
  read: anyOf<readonly Member[]>(isMember, hasRole('one-stop-officer')),
};
