import type { EvidenceDraft } from './entry.ts';

/** Code units that are kept of a text at most: evidence is not to grow with what strangers send. */
export const LONGEST = {
  actor: 255,
  id: 64,
  role: 64,
  institution: 128,
  coordinate: 200,
  legalBasis: 500,
  operationName: 64,
  operationHash: 64,
  requestId: 64,
} as const;
const MOST_ROLES = 32;

const PLAIN = /^[\x20-\x7e]*$/;

/** Text exactly as PostgreSQL gives it back: well formed, without NUL, and no longer than it may be. */
function text(value: unknown, longest: number): string {
  const whole = typeof value === 'string' ? value : String(value);
  const fit = whole.length <= longest ? whole : whole.slice(0, longest);
  return PLAIN.test(fit) ? fit : fit.toWellFormed().replaceAll('\0', '');
}
const textOrNull = (value: unknown, longest: number): string | null => (value == null ? null : text(value, longest));
const texts = (values: readonly unknown[], longest: number): string[] =>
  values.filter((value) => value != null).map((value) => text(value, longest));
const instant = (value: string): string => new Date(value).toISOString();

/**
 * A draft as it will be read back from its table, type by type: what is hashed is this and nothing else, whatever was
 * promised of the types of a token's claims.
 */
export function asKept(draft: EvidenceDraft): EvidenceDraft {
  return {
    at: instant(draft.at),
    outcome: draft.outcome,
    actor: textOrNull(draft.actor, LONGEST.actor),
    actorCitizenId: textOrNull(draft.actorCitizenId, LONGEST.id),
    roles: texts(draft.roles.slice(0, MOST_ROLES), LONGEST.role),
    institution: textOrNull(draft.institution, LONGEST.institution),
    subjects: texts(draft.subjects, LONGEST.id),
    fields: texts(draft.fields, LONGEST.coordinate),
    purpose: textOrNull(draft.purpose, LONGEST.id),
    legalBasis: textOrNull(draft.legalBasis, LONGEST.legalBasis),
    caseReference: textOrNull(draft.caseReference, LONGEST.id),
    operationName: textOrNull(draft.operationName, LONGEST.operationName),
    operationHash: text(draft.operationHash, LONGEST.operationHash),
    requestId: text(draft.requestId, LONGEST.requestId),
    clientRequestId: textOrNull(draft.clientRequestId, LONGEST.requestId),
    times: Math.max(1, Math.trunc(Number(draft.times))),
    lost: Math.trunc(Number(draft.lost)),
    lostSince: draft.lostSince === null ? null : instant(draft.lostSince),
    brokenAt: draft.brokenAt === null ? null : Math.trunc(Number(draft.brokenAt)),
  };
}
