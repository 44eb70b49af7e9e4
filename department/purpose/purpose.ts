import { type About, consentsTo, type Policy } from '../policy/policy.ts';
import { caseOf } from './case.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';

/** Why a department gives officials what it holds of a person; it stands in the department's `purposes.yaml`. */
export interface Purpose {
  /** `medical-care` */
  readonly code: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly legalBasis: string;
  /** Statutory duty, or the person's own consent for the institution and this purpose. */
  readonly basis: 'LAW' | 'CONSENT';
  /** Roles that some department declares with `@role`. */
  readonly roles: readonly string[];
  /** Whether a case or dossier has to be named. */
  readonly needsCase: boolean;
  /** Offices that may ask that their looks stay out of access logs for a term; absent where none may. */
  readonly withholding?: readonly string[];
  /** Coordinates of the schema: `Citizen.healthRecord`. */
  readonly fields: ReadonlySet<string>;
}

/** The purposes of one department, by code. */
export type Purposes = ReadonlyMap<string, Purpose>;

/** A purpose that the viewer may act for, and the case in hand. */
export interface Reason {
  readonly purpose: Purpose;
  readonly case: string | null;
}

/** A subject of policies that ask why. */
export interface ActingFor {
  readonly reason: Reason | null;
}

/**
 * What a call is made for, as far as the department's register lets it: null where no purpose was named, another
 * department's, one of another role, or none with the case that it needs.
 */
export function reasonOf(purposes: Purposes, { viewer, purpose: code, case: named }: WireCall): Reason | null {
  const reference = caseOf(named);
  const purpose = code == null ? undefined : purposes.get(code);
  if (!purpose?.roles.some((role) => viewer.roles.includes(role))) {
    return null;
  }
  return purpose.needsCase && reference === null ? null : { purpose, case: reference };
}

/** Acts for a purpose of law that needs the field. A relation to the person comes on top, never in its place. */
export const actsFor =
  (coordinate: string): Policy<ActingFor> =>
  (_, { reason }) =>
    reason !== null && reason.purpose.basis === 'LAW' && reason.purpose.fields.has(coordinate);

/** Acts for a purpose that the person has consented to, for the viewer's institution and this part of the data. */
export const actsByConsent =
  (coordinate: string, scope: string): Policy<ActingFor & About> =>
  (viewer, subject) => {
    const { reason } = subject;
    if (reason === null || reason.purpose.basis !== 'CONSENT' || !reason.purpose.fields.has(coordinate)) {
      return false;
    }
    return consentsTo(viewer.institution, reason.purpose.code, scope, subject);
  };

/** Works on exactly this case. */
export const holdsCase = ({ reason }: ActingFor, id: string | null): boolean => id !== null && reason?.case === id;
