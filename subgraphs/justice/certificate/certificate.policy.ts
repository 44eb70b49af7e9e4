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
import { type ActingFor, actsFor, holdsCase } from '#department/purpose/purpose.ts';

/** Whose record it is, what the viewer acts for, and whom the request in hand is about. */
export interface AboutRecord extends About, ActingFor {
  /** Null where the case is no request that waits, or was answered today. */
  readonly applicant: string | null;
}

/** A request to be answered, and what the viewer acts for. */
export interface AboutRequest extends About, ActingFor {
  readonly certificateId: string;
}

const officer = hasRole('justice-officer');

const withRequestInHand = allOf<AboutRecord>(
  officer,
  actsFor('Citizen.criminalRecordCertificates'),
  (_, { citizenId, applicant }) => citizenId === applicant,
);

/** Form 2 tells expunged judgments: the person alone asks for it and nobody on her behalf, whatever was delegated. */
export const certificatePolicy = {
  readFormOne: anyOf<AboutRecord>(isSelf, isGuardian, isDelegate('CRIMINAL_RECORD'), withRequestInHand),
  readFormTwo: anyOf<AboutRecord>(isSelf, withRequestInHand),
  requestFormOne: anyOf<About>(isSelf, isGuardian),
  requestFormTwo: isSelf as Policy<About>,
  /** No officer issues a certificate about herself, nor one that she does not name as her case. */
  issue: allOf<AboutRequest>(
    officer,
    actsFor('Mutation.issueCriminalRecordCertificate'),
    (viewer, about) => !isSelf(viewer, about),
    (_, request) => holdsCase(request, request.certificateId),
  ),
};
