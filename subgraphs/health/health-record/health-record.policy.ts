import { type About, allOf, anyOf, hasRole, isGuardian, isSelf, type Policy } from '#kernel/policy/policy.ts';

/** Whose record it is, and which facilities have the person under their care today. */
export interface AboutPatient extends About {
  readonly treatedAt: readonly string[];
}

const atTreatingFacility: Policy<AboutPatient> = ({ institution }, { treatedAt }) =>
  institution !== null && treatedAt.includes(institution);

export const healthRecordPolicy = {
  /** Being a doctor is not enough: the doctor's own facility must have the person under its care. */
  read: anyOf<AboutPatient>(isSelf, isGuardian, allOf<AboutPatient>(hasRole('doctor'), atTreatingFacility)),
};
