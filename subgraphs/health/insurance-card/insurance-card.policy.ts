import { type About, anyOf, hasRole, isGuardian, isSelf, type Policy } from '#kernel/policy/policy.ts';

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

export const insuranceCardPolicy = {
  read: anyOf<About>(isSelf, isGuardian, hasRole('doctor', 'pharmacist', 'insurance-appraiser')),
  /** Doctors and pharmacists where they work; appraisers of the insurance everywhere. */
  verify: anyOf<PlaceOfVerification | null>(
    worksAt('doctor', 'FACILITY'),
    worksAt('pharmacist', 'PHARMACY'),
    hasRole('insurance-appraiser'),
  ),
};
