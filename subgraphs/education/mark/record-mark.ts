import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { entered, marksRejected, termLocked } from './answers.ts';
import { judge, openSheet, writeChanges } from './enter-marks.ts';
import { markAt } from './line.ts';
import type { MarkRecord } from './mark-record.ts';
import { notationOf } from './mark-value.ts';
import { readReason, requireOwnSheet } from './sheet-access.ts';

/**
 * Enters or alters one mark. Who alters one names the mark that stands there, so no version is needed:
 * a mark that somebody else wrote meanwhile is shown and left alone.
 */
export const recordMark: NonNullable<MutationResolvers['recordMark']> = async (_, { input }, context) => {
  const { kind, term } = input;
  const entry = {
    row: 0,
    studentId: requireId('studentId', input.studentId),
    kind,
    position: input.position ?? 1,
    value: input.value ?? null,
  };
  const reason = readReason(input.reason);
  const sheet = await requireOwnSheet(input.assignmentId, term, context);
  await authorizeForOtherPupils([entry.studentId], context);
  return context.em().transactional(async (em) => {
    const open = await openSheet(em, sheet);
    const { problems, changes } = judge(open, [entry]);
    if (problems.length > 0) {
      return marksRejected(problems);
    }
    const record = (code: number | null): MarkRecord => ({ ...open.sheet, kind, position: entry.position, code });
    const standing = markAt(open.lines.get(entry.studentId)!, kind, entry.position);
    const [change] = changes;
    if (!change) {
      return { __typename: 'RecordMarkSuccess' as const, ...entered(0), mark: record(standing), sheet: open.sheet };
    }
    if (open.sheet.lockedAt) {
      return termLocked();
    }
    const replaced = input.replaces == null ? null : notationOf(sheet.assessment, kind)!.read(input.replaces);
    if (standing !== replaced) {
      return {
        __typename: 'MarkExists' as const,
        message: 'Nothing was entered: another mark stands there than the one to be replaced.',
        messageVi: 'Chưa nhập điểm: điểm hiện có khác với điểm cần thay.',
        mark: record(standing),
      };
    }
    const version = await writeChanges(em, open, changes, {
      by: sheet.teacherId,
      approvedBy: null,
      reason,
      at: new Date(),
    });
    return {
      __typename: 'RecordMarkSuccess' as const,
      ...entered(1),
      mark: record(change.new),
      sheet: { ...open.sheet, version },
    };
  });
};
