import { type About, allOf, anyOf, isGuardian, isSelf, type Policy } from '#department/policy/policy.ts';
import type { Grantor } from '../delegation/delegation.policy.ts';

export const consentPolicy = {
  /** A minor's consent is given by those who answer for the minor: Law 91/2025/QH15; which age a child's own word counts from is unverified. */
  grant: anyOf<Grantor>(
    allOf<Grantor>(isSelf, (_, { ofAge }) => ofAge),
    isGuardian,
  ),
  revoke: anyOf<About>(isSelf, isGuardian),
  read: anyOf<About>(isSelf, isGuardian),
} satisfies Record<string, Policy<Grantor> | Policy<About>>;
