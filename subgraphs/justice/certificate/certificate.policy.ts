import { type About, allOf, anyOf, hasRole, isGuardian, isSelf, type Policy } from '#kernel/policy/policy.ts';

const officer = hasRole('justice-officer');

/** Form 2 tells expunged judgments: the person alone asks for it, and nobody on her behalf. */
export const certificatePolicy = {
  readFormOne: anyOf<About>(isSelf, isGuardian, officer),
  readFormTwo: anyOf<About>(isSelf, officer),
  requestFormOne: anyOf<About>(isSelf, isGuardian),
  requestFormTwo: isSelf,
  /** No officer issues a certificate about herself. */
  issue: allOf<About>(officer, (viewer, about) => !isSelf(viewer, about)),
} satisfies Record<string, Policy<About>>;
