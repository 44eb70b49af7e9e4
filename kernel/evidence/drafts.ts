import { remember } from '../collections/remember.ts';
import type { WireCall } from '../wire/viewer.ts';
import type { Collector, Outcome } from './collector.ts';
import type { EvidenceDraft } from './entry.ts';

/** A request that reaches more persons than this is a mass job: one entry with a list instead of one for each. */
export const MASS_THRESHOLD = 100;

const OUTCOMES: readonly Outcome[] = ['RELEASED', 'DENIED'];

/** Text as PostgreSQL can keep it: one entry that it refuses would hold up all others. */
const kept = (text: string): string => (PLAIN.test(text) ? text : text.toWellFormed().replaceAll('\0', ''));
const PLAIN = /^[\x20-\x7e]*$/;
const keptOrNull = (text: string | null | undefined): string | null => (text == null ? null : kept(text));

/** The entries of one call: one per subject and outcome, or one with a list for a mass job. */
export function draftsOf(collector: Collector, call: WireCall, at: Date): EvidenceDraft[] {
  const { viewer, operation, requestId } = call;
  const common = {
    at: at.toISOString(),
    actor: keptOrNull(viewer.subject),
    actorCitizenId: keptOrNull(viewer.citizenId),
    roles: viewer.roles.map(kept),
    institution: keptOrNull(viewer.institution),
    purpose: keptOrNull(call.purpose),
    legalBasis: keptOrNull(call.legalBasis),
    caseReference: keptOrNull(call.case),
    operationName: keptOrNull(operation.name),
    operationHash: kept(operation.hash),
    requestId: kept(requestId),
    lost: 0,
    lostSince: null,
  };
  // The persons of one call are mostly asked the same fields.
  const orders = new Map<string, readonly string[]>();
  const inOrder = (fields: Iterable<string>): readonly string[] => {
    const list = [...fields];
    return remember(orders, list.join(), () => list.sort());
  };
  return OUTCOMES.flatMap((outcome) => {
    const noted = [...collector.fieldsBySubject(outcome)];
    const entry = (subjects: readonly string[], fields: Iterable<string>): EvidenceDraft => ({
      ...common,
      outcome,
      subjects: subjects.map(kept),
      fields: inOrder(fields),
    });
    const known = noted.filter(([subject]) => subject !== null) as [string, ReadonlySet<string>][];
    const unknown = noted.filter(([subject]) => subject === null).map(([, fields]) => entry([], fields));
    if (known.length <= MASS_THRESHOLD)
      return [...known.map(([subject, fields]) => entry([subject], fields)), ...unknown];
    const subjects = known.map(([subject]) => subject).sort();
    return [entry(subjects, new Set(known.flatMap(([, fields]) => [...fields]))), ...unknown];
  });
}

/** Stands in the chain for entries that the store could not take. */
export const gapDraft = (lost: number, since: Date, at: Date): EvidenceDraft => ({
  at: at.toISOString(),
  outcome: 'GAP',
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
  lost,
  lostSince: since.toISOString(),
});
