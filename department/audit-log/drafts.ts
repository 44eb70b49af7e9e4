import { remember } from '#kernel/cache/remember.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';
import type { Collector, Outcome } from './collector.ts';
import type { EvidenceDraft } from './entry.ts';

/** A request that reaches more persons than this is a mass job: one entry with a list instead of one for each. */
export const MASS_THRESHOLD = 100;

const OUTCOMES: readonly Outcome[] = ['RELEASED', 'DENIED'];

/** The entries of one call: one per subject and outcome, or one with a list for a mass job. */
export function draftsOf(collector: Collector, call: WireCall, at: Date): EvidenceDraft[] {
  const { viewer, operation, requestId } = call;
  const common = {
    at: at.toISOString(),
    actor: viewer.subject,
    actorCitizenId: viewer.citizenId,
    roles: viewer.roles,
    institution: viewer.institution,
    purpose: call.purpose ?? null,
    legalBasis: call.legalBasis ?? null,
    caseReference: call.case ?? null,
    operationName: operation.name,
    operationHash: operation.hash,
    requestId,
    clientRequestId: call.clientRequestId ?? null,
    times: 1,
    lost: 0,
    lostSince: null,
    brokenAt: null,
  };
  // The persons of one call are mostly asked the same fields.
  const orders = new Map<string, readonly string[]>();
  const inOrder = (fields: Iterable<string>): readonly string[] => {
    const list = [...fields];
    return remember(orders, list.join(), () => list.sort());
  };
  const acts = collector.acts.map(
    ({ coordinate, purpose, case: caseReference }): EvidenceDraft => ({
      ...common,
      outcome: 'ACT',
      subjects: [],
      fields: [coordinate],
      purpose,
      caseReference,
    }),
  );
  const looks = OUTCOMES.flatMap((outcome) => {
    const noted = [...collector.fieldsBySubject(outcome)];
    const entry = (subjects: readonly string[], fields: Iterable<string>): EvidenceDraft => ({
      ...common,
      outcome,
      subjects,
      fields: inOrder(fields),
    });
    const known = noted.filter(([subject]) => subject !== null) as [string, ReadonlySet<string>][];
    const unknown = noted.filter(([subject]) => subject === null).map(([, fields]) => entry([], fields));
    if (known.length <= MASS_THRESHOLD) {
      return [...known.map(([subject, fields]) => entry([subject], fields)), ...unknown];
    }
    const subjects = known.map(([subject]) => subject).sort();
    return [entry(subjects, new Set(known.flatMap(([, fields]) => [...fields]))), ...unknown];
  });
  return [...looks, ...acts];
}

/** What an entry about the ledger itself has none of. */
const OF_NOBODY = {
  actor: null,
  actorCitizenId: null,
  roles: [],
  institution: null,
  subjects: [],
  fields: [],
  purpose: null,
  legalBasis: null,
  caseReference: null,
  operationName: null,
  operationHash: '',
  requestId: '',
  clientRequestId: null,
  times: 1,
  lost: 0,
  lostSince: null,
  brokenAt: null,
} as const;

/** Stands in the chain for entries that the store could not take. */
export const gapDraft = (lost: number, since: Date, at: Date): EvidenceDraft => ({
  ...OF_NOBODY,
  at: at.toISOString(),
  outcome: 'GAP',
  lost,
  lostSince: since.toISOString(),
});

/** Says that an entry did not hold when it was about to be signed. */
export const breakDraft = (brokenAt: number, at: Date): EvidenceDraft => ({
  ...OF_NOBODY,
  at: at.toISOString(),
  outcome: 'BREAK',
  brokenAt,
});
