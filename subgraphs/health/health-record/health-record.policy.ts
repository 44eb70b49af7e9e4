import {
  type About,
  allOf,
  anyOf,
  hasRole,
  isDelegate,
  isGuardian,
  isSelf,
  type Policy,
} from '#department/policy/policy.ts';
import { type ActingFor, actsByConsent, actsFor } from '#department/purpose/purpose.ts';

/** A doctor who has no episode of care names this purpose, after saying why in `openEmergencyAccess`. */
export const EMERGENCY = 'emergency-care';

/** Whose record it is, who has the person under care today, and what the viewer acts for. */
export interface AboutPatient extends About, ActingFor {
  readonly treatedAt: readonly string[];
  /** The viewer has opened the record in an emergency, and the time is not over. */
  readonly openedInEmergency: boolean;
}

const atTreatingFacility: Policy<AboutPatient> = ({ institution }, { treatedAt }) =>
  institution !== null && treatedAt.includes(institution);

const inEmergency: Policy<AboutPatient> = (_, { reason, openedInEmergency }) =>
  openedInEmergency && reason?.purpose.code === EMERGENCY;

export const healthRecordPolicy = {
  /** Being a doctor is not enough: the doctor's own facility must have the person under its care. */
  read: anyOf<AboutPatient>(
    isSelf,
    isGuardian,
    isDelegate('HEALTH'),
    allOf<AboutPatient>(
      hasRole('doctor'),
      actsFor('Citizen.healthRecord'),
      anyOf<AboutPatient>(atTreatingFacility, inEmergency),
    ),
    actsByConsent('Citizen.healthRecord', 'HEALTH'),
  ),
};
