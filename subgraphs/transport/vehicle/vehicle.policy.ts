import { type About, anyOf, hasRole, isDelegate, isGuardian, isSelf, type Policy } from '#department/policy/policy.ts';

export const vehiclePolicy = {
  /** That a person owns a vehicle, and its plate: both are personal data. */
  read: anyOf<About>(isSelf, isGuardian, isDelegate('TRANSPORT'), hasRole('traffic-officer')),
} satisfies Record<string, Policy<About>>;
