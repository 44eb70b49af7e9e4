import { type About, anyOf, hasRole, isGuardian, isSelf, type Policy } from '#kernel/policy/policy.ts';

/** Officials who look a person up by the id that their own register gave them. */
const lookUpIdentity = hasRole(
  'doctor',
  'pharmacist',
  'insurance-appraiser',
  'traffic-officer',
  'justice-officer',
  'one-stop-officer',
);

/** Whose record may be read, given who answers for the person. */
export const citizenPolicy = {
  /** Name, date of birth, sex. */
  read: anyOf<About>(isSelf, isGuardian, lookUpIdentity),
  readCitizenNumber: anyOf<About>(isSelf, isGuardian),
  readResidence: anyOf<About>(isSelf, isGuardian, hasRole('one-stop-officer', 'doctor', 'justice-officer')),
  readHousehold: anyOf<About>(isSelf, isGuardian, hasRole('one-stop-officer')),
  readChildren: anyOf<About>(isSelf, hasRole('one-stop-officer')),
} satisfies Record<string, Policy<About>>;
