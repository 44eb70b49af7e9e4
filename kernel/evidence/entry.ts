import { hash } from 'node:crypto';

/** What an entry tells besides its place in the chain: who, when, of whom, which fields, why; never a value. */
export interface EvidenceDraft {
  /** The real instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** `GAP` stands where entries were lost because the store could not take them. */
  readonly outcome: 'RELEASED' | 'DENIED' | 'GAP';
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
  readonly requestId: string;
  /** Entries that were lost; 0 except for a `GAP`. */
  readonly lost: number;
  /** When the first of them was lost. */
  readonly lostSince: string | null;
}

/** An entry in its place: `hash` covers everything, and through `previous` all that came before. */
export interface EvidenceEntry extends EvidenceDraft {
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
}

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What the first entry of a department follows: chains of two departments never fit each other. */
export const genesis = (department: string): string => sha256(`city-evidence/1 ${department}`);

/** Every fact in a fixed order, so that equal entries have equal text. */
const canonical = (draft: EvidenceDraft, sequence: number): string =>
  JSON.stringify([
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
    draft.lost,
    draft.lostSince,
  ]);

export const hashOf = (draft: EvidenceDraft, sequence: number, previous: string): string =>
  sha256(`${previous}\n${canonical(draft, sequence)}`);

export const chained = (draft: EvidenceDraft, sequence: number, previous: string): EvidenceEntry => ({
  ...draft,
  sequence,
  previous,
  hash: hashOf(draft, sequence, previous),
});
