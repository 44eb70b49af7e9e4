import { randomUUID } from 'node:crypto';
import { badInput, graphError } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { postsOf } from '../staff/posts.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { marksRejected } from './answers.ts';
import { judge, openSheet, writeChanges } from './enter-marks.ts';
import { markAt } from './line.ts';
import { written } from './mark-record.ts';
import { markPolicy } from './mark.policy.ts';
import { MarkCorrection, type MarkCorrectionRow } from './sheet.entity.ts';
import { readReason, requireOwnSheet } from './sheet-access.ts';

/**
 * Asks for a change to a locked term. Asking again while the first waits gives the first; in other words it is another
 * request, and the first waits no more: nobody decides on words that were not there when they were read.
 */
export const requestMarkCorrection: NonNullable<MutationResolvers['requestMarkCorrection']> = async (
  _,
  { input },
  context,
) => {
  const { kind } = input;
  const reason = readReason(input.reason);
  if (!reason) {
    throw badInput('reason', 'expected why the mark is to be corrected, got nothing');
  }
  const studentId = requireId('studentId', input.studentId);
  const position = input.position ?? 1;
  const sheet = await requireOwnSheet(input.assignmentId, input.term, context);
  await authorizeForOtherPupils([studentId], context);
  return context.em().transactional(async (em) => {
    const open = await openSheet(em, sheet);
    const { problems, changes } = judge(open, [{ row: 0, studentId, kind, position, value: input.value ?? null }]);
    if (problems.length > 0) {
      return marksRejected(problems);
    }
    const [change] = changes;
    if (!change) {
      return marksRejected([
        { row: 0, studentId, message: 'This mark stands there already.', messageVi: 'Điểm này đã có sẵn trong sổ.' },
      ]);
    }
    if (!open.sheet.lockedAt) {
      return {
        __typename: 'TermNotLocked' as const,
        message: 'The term is not locked: alter the mark itself.',
        messageVi: 'Học kỳ chưa khóa sổ: hãy sửa điểm trực tiếp.',
      };
    }
    const place = { sheetId: open.sheet.id, studentId, kind, position };
    const [pending] = await em.find(MarkCorrection, { ...place, status: 'PENDING' }, { limit: 1 });
    const words = { oldValue: change.old, newValue: change.new, reason, requestedBy: sheet.teacherId };
    const same =
      pending && (Object.keys(words) as (keyof typeof words)[]).every((key) => words[key] === (pending[key] ?? null));
    if (pending && !same) {
      em.assign(pending, { status: 'SUPERSEDED' });
      await em.flush();
    }
    const correction = same
      ? pending
      : em.create(MarkCorrection, {
          id: randomUUID(),
          schoolId: sheet.schoolId,
          ...place,
          ...words,
          requestedAt: new Date(),
          status: 'PENDING',
        });
    await em.flush();
    return {
      __typename: 'MarkCorrectionRequested' as const,
      message: 'The correction waits for the principal.',
      messageVi: 'Yêu cầu sửa điểm đang chờ hiệu trưởng duyệt.',
      correction: correction as MarkCorrectionRow,
    };
  });
};

const WHO = 'The principal may decide on a correction, and nobody on their own';

/** Approves and carries out a correction, or refuses it. The same decision sent twice comes to the same. */
export const decideMarkCorrection: NonNullable<MutationResolvers['decideMarkCorrection']> = async (
  _,
  { input },
  context,
) => {
  const { viewer, loaders } = context;
  const id = requireId('correctionId', input.correctionId);
  const found = await loaders.correctionById.load(id);
  const sheet = found && (await loaders.sheetById.load(found.sheetId));
  const posts = await postsOf(context);
  const place = {
    schoolId: sheet?.schoolId ?? null,
    classId: sheet?.classId ?? null,
    posts,
    requestedBy: found?.requestedBy ?? '',
  };
  authorize(viewer, markPolicy.decideCorrection, place, WHO);
  await authorizeForOtherPupils([found!.studentId], context);
  const principal = posts.find(({ role, schoolId }) => role === 'PRINCIPAL' && schoolId === sheet!.schoolId);
  if (!principal) {
    throw graphError('FORBIDDEN', `${WHO}; the viewer is none of them.`);
  }
  const status = input.approve ? 'APPROVED' : 'REFUSED';
  return context.em().transactional(async (em) => {
    const open = await openSheet(em, sheet!);
    const correction = await em.findOneOrFail(MarkCorrection, { id });
    const answer = (changed: boolean, message: string, messageVi: string) => ({
      __typename: changed ? ('MarkCorrectionDecided' as const) : ('MarkCorrectionOutdated' as const),
      message,
      messageVi,
      correction: correction as MarkCorrectionRow,
    });
    const done = () =>
      input.approve
        ? answer(true, 'The correction was carried out.', 'Đã duyệt và sửa điểm.')
        : answer(true, 'The correction was refused.', 'Đã từ chối yêu cầu sửa điểm.');
    if (correction.status === 'SUPERSEDED') {
      return answer(
        false,
        'The teacher has asked in other words since; read the new request.',
        'Giáo viên đã gửi yêu cầu khác thay thế; hãy xem yêu cầu mới.',
      );
    }
    if (
      input.newValue != null &&
      input.newValue !== written(open.sheet.assessment, correction.kind, correction.newValue ?? null)
    ) {
      return answer(
        false,
        'The correction asks for another mark than the one that was decided on.',
        'Điểm trong yêu cầu khác với điểm được quyết định.',
      );
    }
    if (correction.status === status) {
      return done();
    }
    if (correction.status !== 'PENDING') {
      return answer(false, 'The correction was decided otherwise before.', 'Yêu cầu đã được quyết định trước đó.');
    }
    const { studentId, kind, position, oldValue, newValue, reason, requestedBy } = correction;
    const line = open.lines.get(studentId);
    if (input.approve) {
      if (!line || markAt(line, kind, position) !== oldValue) {
        return answer(
          false,
          'The mark is no longer what it was when the correction was asked for.',
          'Điểm đã khác so với lúc yêu cầu sửa.',
        );
      }
      const change = {
        entry: { row: 0, studentId, kind, position, value: null },
        old: oldValue ?? null,
        new: newValue ?? null,
      };
      await writeChanges(em, open, [change], {
        by: requestedBy,
        approvedBy: principal.staffId,
        reason,
        at: new Date(),
      });
    }
    em.assign(correction, { status, decidedBy: principal.staffId, decidedAt: new Date() });
    await em.flush();
    return done();
  });
};
