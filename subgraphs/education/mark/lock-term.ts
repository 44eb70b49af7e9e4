import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { postsOf } from '../staff/posts.ts';
import { markPolicy } from './mark.policy.ts';
import { termNumber } from './term.ts';

/**
 * Locks every sheet of a class and term. It waits for writes that are under way and no later one gets
 * through, since each has to take the row that carries the lock. Locking twice keeps the first time.
 */
export const lockTerm: NonNullable<MutationResolvers['lockTerm']> = async (_, { input }, context) => {
  const { viewer, loaders } = context;
  const classId = requireId('classId', input.classId);
  const schoolClass = await loaders.classById.load(classId);
  const posts = await postsOf(context);
  authorize(
    viewer,
    markPolicy.lockTerm,
    { schoolId: schoolClass?.schoolId ?? null, classId, posts },
    'The principal may lock a term',
  );
  const principal = posts.find(({ role, schoolId }) => role === 'PRINCIPAL' && schoolId === schoolClass!.schoolId)!;
  const term = termNumber(input.term);
  const pupilsWithoutResult = await context.em().transactional(async (em) => {
    await em.execute(
      `insert into sheet (id, assignment_id, class_id, school_year, term, version, locked_at, locked_by)
       select gen_random_uuid(), a.id, a.class_id, c.school_year, ?::smallint, 0, ?::timestamptz, ?::uuid
       from teaching_assignment a join school_class c on c.id = a.class_id where a.class_id = ? order by a.id
       on conflict (assignment_id, term) do update set locked_at = excluded.locked_at, locked_by = excluded.locked_by
       where sheet.locked_at is null`,
      [term, new Date(), principal.staffId, classId],
    );
    const [row] = await em.execute<[{ count: number }]>(
      `select count(*)::int as count from pupil p left join term_result r on r.student_id = p.id and r.school_year = p.school_year and r.term = ?
       where p.class_id = ? and r.level is null`,
      [term, classId],
    );
    return row.count;
  });
  return {
    message:
      pupilsWithoutResult === 0
        ? 'The term is locked.'
        : `The term is locked; ${pupilsWithoutResult} pupils have no result yet.`,
    messageVi:
      pupilsWithoutResult === 0
        ? 'Đã khóa sổ học kỳ.'
        : `Đã khóa sổ học kỳ; ${pupilsWithoutResult} học sinh chưa có kết quả.`,
    sheets: await loaders.sheetsByClass({ term }).load(classId),
    pupilsWithoutResult,
  };
};
