import { LockMode } from '@mikro-orm/core';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { readReason } from '../mark/sheet-access.ts';
import { settleResults } from '../result/settle-results.ts';
import { postsOf } from '../staff/posts.ts';
import { factsOf } from '../student/find-student.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { termLocked } from './answers.ts';
import { Exemption, type ExemptionRow, termsOf } from './exemption.entity.ts';
import { exemptionPolicy } from './exemption.policy.ts';
import { WHO } from './grant-exemption.ts';

/** Ends an exemption where a term of it is not locked yet; locked terms keep it, and their results. */
export const revokeExemption: NonNullable<MutationResolvers['revokeExemption']> = async (_, { input }, context) => {
  const { viewer, loaders } = context;
  const id = requireId('exemptionId', input.exemptionId);
  const reason = readReason(input.reason);
  if (!reason) {
    throw badInput('reason', 'expected why the exemption ends, got nothing');
  }
  const found = await loaders.exemptionById.load(id);
  const student = found && (await loaders.studentById.load(found.studentId));
  const place = student
    ? await factsOf(student, context)
    : { schoolId: null, classId: null, posts: await postsOf(context) };
  authorize(viewer, exemptionPolicy.decide, place, WHO);
  await authorizeForOtherPupils([found!.studentId], context);
  const by = place.posts.find((post) => post.role === 'PRINCIPAL' && post.schoolId === place.schoolId)!.staffId;
  const { studentId, schoolYear, subjectCode } = found!;
  return context.em().transactional(async (em) => {
    const sheets = await em.execute<{ id: string; lockedAt: Date | null }[]>(
      `select h.id, h.locked_at as "lockedAt" from mark_line l join sheet h on h.id = l.sheet_id join teaching_assignment a on a.id = h.assignment_id
       where l.student_id = ? and l.exempt is not null and h.school_year = ? and a.subject_code = ? and h.term = any(?::smallint[])
       order by h.assignment_id, h.term for update of h`,
      [studentId, schoolYear, subjectCode, `{${termsOf(found!).join(',')}}`],
    );
    const exemption = await em.findOneOrFail(Exemption, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const revoked = () => ({
      __typename: 'ExemptionRevoked' as const,
      message: 'The exemption has ended.',
      messageVi: 'Đã thu hồi quyết định miễn học.',
      exemption: exemption as ExemptionRow,
    });
    if (exemption.revokedAt) {
      return revoked();
    }
    const open = sheets.filter(({ lockedAt }) => lockedAt === null);
    if (open.length === 0 && sheets.length > 0) {
      return termLocked();
    }
    em.assign(exemption, { revokedBy: by, revokedAt: context.clock.now(), revokedFor: reason });
    await em.flush();
    await em.execute('update mark_line set exempt = null where student_id = ? and sheet_id = any(?::uuid[])', [
      studentId,
      `{${open.map((sheet) => sheet.id).join(',')}}`,
    ]);
    await settleResults(em, schoolYear, [studentId]);
    return revoked();
  });
};
