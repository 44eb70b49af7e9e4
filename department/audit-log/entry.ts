import { hash } from 'node:crypto';

export type EntryOutcome = 'RELEASED' | 'DENIED' | 'GAP' | 'BREAK' | 'ACT';

/** What an entry tells besides its place in the chain: who, when, of whom, which fields, why; never a value. */
export interface EvidenceDraft {
  /** The real instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /**
   * `GAP` stands where entries were lost because the store could not take them, `BREAK` where the department found an
   * entry altered before it was signed, `ACT` where something was decided about evidence itself.
   */
  readonly outcome: EntryOutcome;
  /** Subject of the acting person's token; null for nobody. */
  readonly actor: string | null;
  /** The acting person's id in the graph, where she is a citizen of the city. */
  readonly actorCitizenId: string | null;
  readonly roles: readonly string[];
  readonly institution: string | null;
  /** Whose data: one person, or the list of a mass job. Empty where the row did not tell. */
  readonly subjects: readonly string[];
  /** Coordinates of the schema: `Citizen.fullName`. */
  readonly fields: readonly string[];
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly caseReference: string | null;
  readonly operationName: string | null;
  readonly operationHash: string;
  /** The gateway's own: the entries of one request have it together, and no others. */
  readonly requestId: string;
  /** What the client called its request; it groups nothing. */
  readonly clientRequestId: string | null;
  /** How often: refusals of one person to the same asker are one entry with a number. */
  readonly times: number;
  /** Entries that were lost; 0 except for a `GAP`. */
  readonly lost: number;
  /** When the first of them was lost. */
  readonly lostSince: string | null;
  /** The entry that does not hold; null except for a `BREAK`. */
  readonly brokenAt: number | null;
}

/** An entry in its place: `hash` covers everything, and through `previous` all that came before. */
export interface EvidenceEntry extends EvidenceDraft {
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  /** Which facts `hash` covers, in which order. */
  readonly format: number;
}

/** Format 1 knew neither of `clientRequestId`, `times` and `brokenAt`. */
export const FORMAT = 2;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What the first entry of a department follows: chains of two departments never fit each other. */
export const genesis = (department: string): string => sha256(`city-evidence/1 ${department}`);

/** Every fact in a fixed order, so that equal entries have equal text. */
const canonical = (draft: EvidenceDraft, sequence: number, format: number): string =>
  JSON.stringify([
    ...(format === 1 ? [] : [format]),
    sequence,
    draft.at,
    draft.outcome,
    draft.actor,
    draft.actorCitizenId,
    draft.roles,
    draft.institution,
    draft.subjects,
    draft.fields,
    draft.purpose,
    draft.legalBasis,
    draft.caseReference,
    draft.operationName,
    draft.operationHash,
    draft.requestId,
    ...(format === 1 ? [] : [draft.clientRequestId, draft.times, draft.brokenAt]),
    draft.lost,
    draft.lostSince,
  ]);

export const hashOf = (draft: EvidenceDraft, sequence: number, previous: string, format = FORMAT): string =>
  sha256(`${previous}\n${canonical(draft, sequence, format)}`);

export const chained = (draft: EvidenceDraft, sequence: number, previous: string): EvidenceEntry => ({
  ...draft,
  sequence,
  previous,
  hash: hashOf(draft, sequence, previous),
  format: FORMAT,
});

/** Whether an entry has the content it was written with; of an older one, the newer facts say nothing. */
export function isIntact(entry: EvidenceEntry): boolean {
  const { format, sequence, previous } = entry;
  const plain = entry.clientRequestId === null && entry.times === 1 && entry.brokenAt === null;
  if (format !== FORMAT && !(format === 1 && plain)) {
    return false;
  }
  return hashOf(entry, sequence, previous, format) === entry.hash;
}
