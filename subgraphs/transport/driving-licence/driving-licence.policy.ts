import { type About, anyOf, hasRole, isDelegate, isGuardian, isSelf, type Policy } from '#department/policy/policy.ts';

export const drivingLicencePolicy = {
  /** Classes, terms, points and number. */
  read: anyOf<About>(isSelf, isGuardian, isDelegate('TRANSPORT'), hasRole('traffic-officer')),
  issue: hasRole('traffic-officer'),
} satisfies Record<string, Policy<About>>;
