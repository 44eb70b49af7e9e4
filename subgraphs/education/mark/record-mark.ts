import { randomUUID } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#kernel/policy/policy.ts';
import { requireId } from '#kernel/scalars/id.ts';
import type { MutationResolvers, RecordMarkInput } from '../generated.ts';
import { readTenths, writeTenths } from '../regulation/tenths.ts';
import { postsOf } from '../staff/posts.ts';
import type { TeachingAssignmentRow } from '../teaching/teaching.entity.ts';
import { Mark } from './mark.entity.ts';
import { markPolicy } from './mark.policy.ts';

const WHO = "A subject's teacher may enter its marks";

/** Enters one mark. The place of a mark in the gradebook is its identity, so a request sent twice enters it once. */
export const recordMark: NonNullable<MutationResolvers['recordMark']> = async (_, { input }, context) => {
  const { viewer, loaders, clock, reader } = context;
  const assignment = await loaders.assignmentById.load(requireId('assignmentId', input.assignmentId));
  const studentId = requireId('studentId', input.studentId);
  const schoolClass = assignment && (await loaders.classById.load(assignment.classId));
  const posts = await postsOf(context);
  authorize(
    viewer,
    markPolicy.record,
    {
      schoolId: schoolClass?.schoolId ?? null,
      classId: schoolClass?.id ?? null,
      teacherId: assignment?.staffId ?? null,
      posts,
    },
    WHO,
  );
  const position = positionOf(input);
  const [member] = await reader.rows(
    'select 1 as one from placement where student_id = $1 and class_id = $2 and left_on is null',
    [studentId, schoolClass!.id],
  );
  if (!member) return refused('The student is not in this class.', 'Học sinh không thuộc lớp này.');
  const value = markValue(input, assignment!);
  if ('message' in value) return value;
  const place = {
    assignmentId: assignment!.id,
    studentId,
    term: input.term === 'TERM_1' ? 1 : 2,
    kind: input.kind,
    position,
  };
  return context.em().transactional(async (em) => {
    await em.execute(
      `insert into mark (id, assignment_id, student_id, term, kind, position, score, passed, level, recorded_at, recorded_by)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (assignment_id, student_id, term, kind, position) do nothing`,
      [randomUUID(), ...Object.values(place), value.score, value.passed, value.level, clock.now(), assignment!.staffId],
    );
    const mark = await em.findOneOrFail(Mark, place);
    const same = mark.score === value.score && mark.passed === value.passed && mark.level === value.level;
    if (same) return { __typename: 'RecordMarkSuccess', mark };
    return {
      __typename: 'MarkExists',
      message: 'Another mark stands in this place already.',
      messageVi: 'Ở vị trí này đã có điểm khác.',
      mark,
    };
  });
};

const refused = (message: string, messageVi: string) => ({ __typename: 'MarkRefused' as const, message, messageVi });

/** What stands in the gradebook for the input; a refusal where it does not fit the subject. */
function markValue({ kind, score, passed, level }: RecordMarkInput, { assessment }: TeachingAssignmentRow) {
  const none = { score: null, passed: null, level: null };
  const primary = assessment === 'LEVEL' || assessment === 'LEVEL_AND_TEST';
  if (primary && kind === 'LEVEL') {
    return level == null || score != null || passed != null
      ? refused('A level is expected, and nothing else.', 'Cần mức đạt được, không có điểm số.')
      : { ...none, level };
  }
  if (assessment === 'COMMENT' && kind !== 'LEVEL') {
    return passed == null || score != null || level != null
      ? refused(
          'This subject is judged by comment: give passed, and nothing else.',
          'Môn này đánh giá bằng nhận xét: cần Đạt hoặc Chưa đạt.',
        )
      : { ...none, passed };
  }
  const test = assessment === 'LEVEL_AND_TEST' && kind === 'END_OF_TERM';
  if (!(test || (assessment === 'SCORED' && kind !== 'LEVEL'))) {
    return refused(`Marks of the kind ${kind} are not given in this subject.`, 'Môn này không có loại điểm đó.');
  }
  const tenths = score == null ? null : readTenths(score);
  if (tenths === null || passed != null || level != null || (test && tenths % 10 !== 0)) {
    const decimals = test ? 'in whole points' : 'with one decimal at most';
    return refused(`A score from 0 to 10 ${decimals} is expected, and nothing else.`, 'Cần điểm số từ 0 đến 10.');
  }
  return { ...none, score: writeTenths(tenths) };
}

const MOST_REGULAR_MARKS = 10;

/** @throws BAD_USER_INPUT naming `position` */
function positionOf({ kind, position }: RecordMarkInput): number {
  const most = kind === 'REGULAR' ? MOST_REGULAR_MARKS : 1;
  const given = position ?? 1;
  if (given < 1 || given > most) throw badInput('position', `expected a number from 1 to ${most}, got ${given}`);
  return given;
}
