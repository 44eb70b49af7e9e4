import { allOf, hasRole, type Policy } from '#department/policy/policy.ts';
import type { Purpose } from '#department/purpose/purpose.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';

/** A purpose of the register, where there is one of the name. */
export interface ForPurpose {
  readonly purpose: Purpose | undefined;
}

/** Who asked for something. */
export interface AskedBy {
  readonly askedBy: string;
  readonly askedByCitizenId?: string | null;
}

/** Acts for an office that the register lists, in a role of the purpose. */
const ofOffice: Policy<ForPurpose> = ({ institution, roles }, { purpose }) =>
  purpose !== undefined &&
  (purpose.withholding ?? []).some((office) => office === institution) &&
  purpose.roles.some((role) => roles.includes(role));

/** The same person under another account is the same person. */
export const isAnother = ({ subject, citizenId }: Viewer, { askedBy, askedByCitizenId }: AskedBy): boolean =>
  subject !== askedBy && (citizenId === null || citizenId !== askedByCitizenId);

export const withholdingPolicy = {
  ask: ofOffice,
  /** Who watches over those who investigate. */
  review: hasRole('auditor'),
  decide: allOf<AskedBy>(hasRole('auditor'), isAnother),
};
