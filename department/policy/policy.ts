import { noteDenial } from '../audit-log/denials.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';

/**
 * A rule on who may do something to a subject: pure, over facts that were loaded before.
 * Rules are judged, never asked to fetch.
 */
export type Policy<Subject> = (viewer: Viewer, subject: Subject) => boolean;

export const anyOf =
  <S>(...policies: readonly Policy<S>[]): Policy<S> =>
  (viewer, subject) =>
    policies.some((policy) => policy(viewer, subject));

export const allOf =
  <S>(...policies: readonly Policy<S>[]): Policy<S> =>
  (viewer, subject) =>
    policies.every((policy) => policy(viewer, subject));

export const hasRole =
  (...roles: readonly string[]): Policy<unknown> =>
  (viewer) =>
    viewer.roles.some((role) => roles.includes(role));

export const everyone: Policy<unknown> = () => true;

/** What a citizen allows someone, valid today: population's word. */
export interface Grant {
  /** Which part of the data: `HEALTH`. */
  readonly scope: string;
  /** The citizen who acts in the person's name; null for an institution. */
  readonly granteeId: string | null;
  /** The institution that may use the data for `purpose`; null for a citizen. */
  readonly institution: string | null;
  readonly purpose: string | null;
}

/** Someone's record: who it is about, while a minor who answers for that person, and whom the person let in. */
export interface About {
  readonly citizenId: string;
  readonly guardianIds?: readonly string[];
  readonly grants?: readonly Grant[];
}

export const isSelf: Policy<About> = (viewer, { citizenId }) =>
  viewer.citizenId !== null && viewer.citizenId === citizenId;

/** Population gives guardians only while the person is a minor, so majority needs no second look here. */
export const isGuardian: Policy<About> = (viewer, { guardianIds }) =>
  viewer.citizenId !== null && (guardianIds ?? []).includes(viewer.citizenId);

/** Acts in the person's name for this part of the data, until the day or the revocation that ends it. */
export const isDelegate =
  (scope: string): Policy<About> =>
  (viewer, { grants = [] }) =>
    viewer.citizenId !== null && grants.some((each) => each.scope === scope && each.granteeId === viewer.citizenId);

export const consentsTo = (
  institution: string | null,
  purpose: string,
  scope: string,
  { grants = [] }: About,
): boolean =>
  institution !== null &&
  grants.some((each) => each.scope === scope && each.institution === institution && each.purpose === purpose);

/**
 * Judges, and lets the evidence know where the answer is no: what resolvers ask, while policies
 * among themselves only combine.
 */
export function allowed<S>(viewer: Viewer, policy: Policy<S>, subject: S): boolean {
  if (policy(viewer, subject)) {
    return true;
  }
  noteDenial(subject);
  return false;
}

/**
 * True where the answer is yes whatever else may be learnt of the subject, for policies that more facts only ever
 * open: what it says of a no is nothing, so evidence is not told.
 */
export const allowedAnyway = <S>(viewer: Viewer, policy: Policy<S>, subject: S): boolean => policy(viewer, subject);

/**
 * Refuses a viewer with `FORBIDDEN`, or goes on.
 *
 * @param who sentence about who may: `The pupil's guardians and teachers may read marks`
 */
export function authorize<S>(viewer: Viewer, policy: Policy<S>, subject: S, who: string): void {
  if (allowed(viewer, policy, subject)) {
    return;
  }
  if (viewer.subject === null) {
    throw graphError('UNAUTHENTICATED', `${who}; the request came without a bearer token.`);
  }
  throw graphError('FORBIDDEN', `${who}; the viewer is none of them.`);
}

/** What the viewer may see of a record: all of it, or nothing, as if it were not there. */
export const visible = <S>(viewer: Viewer, policy: Policy<S>, subject: S | null): S | null =>
  subject !== null && allowed(viewer, policy, subject) ? subject : null;
