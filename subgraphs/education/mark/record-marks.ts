import { badInput } from '#kernel/errors/graph-error.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, RecordMarksInput } from '../generated.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { entered, marksRejected, sheetChanged, termLocked } from './answers.ts';
import { type Entry, judge, openSheet, type Problem, writeChanges } from './enter-marks.ts';
import { readReason, requireOwnSheet } from './sheet-access.ts';
import type { SheetRow } from './sheet.loaders.ts';

/** Most marks of one request: a large class with every place of a line. */
const MOST_MARKS = 500;

export interface Order {
  readonly sheet: SheetRow & { readonly teacherId: string };
  readonly version: number;
  readonly entries: readonly Entry[];
  /** What was wrong with the input before it was compared with the sheet. */
  readonly problems?: readonly Problem[];
  readonly reason: string | null;
  readonly dryRun: boolean;
}

/**
 * Enters marks in one transaction, all or none. Marks that stand there already are no change, so a
 * request that is sent again comes to the same, whatever the version it names.
 */
export async function enterAll({ sheet, version, entries, problems = [], reason, dryRun }: Order, context: Context) {
  await authorizeForOtherPupils(
    entries.map(({ studentId }) => studentId),
    context,
  );
  return context.em().transactional(async (em) => {
    const open = await openSheet(em, sheet);
    const judged = judge(open, entries);
    const all = [...problems, ...judged.problems].sort((a, b) => a.row - b.row);
    if (all.length > 0) {
      return marksRejected(all);
    }
    const { changes } = judged;
    const done = (now: SheetRow) => ({ changed: changes.length, sheet: now });
    if (changes.length === 0) {
      return done(open.sheet);
    }
    if (open.sheet.lockedAt) {
      return termLocked();
    }
    if (open.sheet.version !== version) {
      return sheetChanged(open.sheet);
    }
    if (dryRun) {
      return done(open.sheet);
    }
    const signature = { by: sheet.teacherId, approvedBy: null, reason, at: new Date() };
    return done({ ...open.sheet, version: await writeChanges(em, open, changes, signature) });
  });
}

function entriesOf({ marks }: RecordMarksInput): Entry[] {
  if (marks.length < 1 || marks.length > MOST_MARKS) {
    throw badInput('marks', `expected 1 to ${MOST_MARKS} marks, got ${marks.length}`);
  }
  return marks.map(({ studentId, kind, position, value }, row) => ({
    row,
    studentId: requireId(`marks.${row}.studentId`, studentId),
    kind,
    position: position ?? 1,
    value: value ?? null,
  }));
}

/** Enters a class's marks in one subject and term. */
export const recordMarks: NonNullable<MutationResolvers['recordMarks']> = async (_, { input }, context) => {
  const entries = entriesOf(input);
  const reason = readReason(input.reason);
  const sheet = await requireOwnSheet(input.assignmentId, input.term, context);
  const outcome = await enterAll({ sheet, version: input.version, entries, reason, dryRun: false }, context);
  if ('__typename' in outcome) {
    return outcome;
  }
  return { __typename: 'RecordMarksSuccess', ...entered(outcome.changed), ...outcome };
};
