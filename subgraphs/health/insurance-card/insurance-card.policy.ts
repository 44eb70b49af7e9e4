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

/** Whose card it is, what the viewer acts for, and whom the claim in hand is about. */
export interface AboutHolder extends About, ActingFor {
  /** Null where the case is no verification that somebody else made. */
  readonly claimant: string | null;
}

/** Where a card is shown. */
export interface PlaceOfVerification {
  /** Of a health facility or a pharmacy. */
  readonly id: string;
  readonly kind: 'FACILITY' | 'PHARMACY';
}

const worksAt =
  (role: string, kind: PlaceOfVerification['kind']): Policy<PlaceOfVerification | null> =>
  (viewer, place) =>
    place !== null && place.kind === kind && viewer.institution === place.id && viewer.roles.includes(role);

const aboutClaimant: Policy<AboutHolder> = (_, { citizenId, claimant }) => claimant === citizenId;

export const insuranceCardPolicy = {
  /** An appraiser reads the card of the claim in hand and no other; who verifies a card makes no claim of it. */
  read: anyOf<AboutHolder>(
    isSelf,
    isGuardian,
    isDelegate('INSURANCE'),
    hasRole('doctor', 'pharmacist'),
    allOf<AboutHolder>(hasRole('insurance-appraiser'), actsFor('Citizen.insuranceCard'), aboutClaimant),
    actsByConsent('Citizen.insuranceCard', 'INSURANCE'),
  ),
  /** Doctors and pharmacists where they work; appraisers of the insurance everywhere. */
  verify: anyOf<PlaceOfVerification | null>(
    worksAt('doctor', 'FACILITY'),
    worksAt('pharmacist', 'PHARMACY'),
    hasRole('insurance-appraiser'),
  ),
};
