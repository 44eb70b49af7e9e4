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
import { type ActingFor, actsFor } from '#department/purpose/purpose.ts';

/** A doctor's facility, and what the doctor acts for. */
export interface AtFacility extends ActingFor {
  /** False where the viewer's institution is no health facility. */
  readonly known: boolean;
}

/** An access under review, and what the viewer acts for. */
export interface UnderReview extends ActingFor {
  readonly openedBy: string | null;
}

const openedByAnother: Policy<UnderReview> = (viewer, { openedBy }) => openedBy !== viewer.subject;

export const emergencyAccessPolicy = {
  open: allOf<AtFacility>(hasRole('doctor'), actsFor('Mutation.openEmergencyAccess'), (_, { known }) => known),
  list: allOf<ActingFor>(hasRole('auditor'), actsFor('Query.emergencyAccessReviews')),
  close: allOf<UnderReview>(hasRole('auditor'), actsFor('Mutation.closeEmergencyAccessReview'), openedByAnother),
  settle: allOf<UnderReview>(hasRole('auditor'), actsFor('Mutation.settleEmergencyAccess'), openedByAnother),
  readNotices: anyOf<About>(isSelf, isGuardian, isDelegate('HEALTH')),
} satisfies Record<string, Policy<AtFacility> | Policy<UnderReview> | Policy<ActingFor> | Policy<About>>;
