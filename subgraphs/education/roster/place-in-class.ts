import type { EntityManager } from '@mikro-orm/postgresql';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { settleResults } from '../result/settle-results.ts';
import type { SchoolClassRow } from '../school-class/school-class.entity.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { refused } from './answers.ts';
import { requirePrincipal } from './at-own-school.ts';

/**
 * Places a pupil in a class of the grade. The lines of marks move onto the sheets of the new class, exemptions with
 * them, so that its teachers go on where the others ended; the history stays where it happened, and what the new
 * class does not teach stays on the old sheets and counts no more.
 */
export const placeInClass: NonNullable<MutationResolvers['placeInClass']> = async (_, { input }, context) => {
  const studentId = requireId('studentId', input.studentId);
  const classId = requireId('classId', input.classId);
  const schoolClass = await context.loaders.classById.load(classId);
  await requirePrincipal(schoolClass?.schoolId ?? null, context);
  await authorizeForOtherPupils([studentId], context);
  const { schoolYear } = schoolClass!;
  const placed = {
    __typename: 'PlacedInClass' as const,
    message: 'The pupil is in the class.',
    messageVi: 'Đã xếp học sinh vào lớp.',
    schoolClass: schoolClass!,
  };
  return context.em().transactional(async (em) => {
    const before = await pupilOf(em, studentId, schoolClass!, '');
    if (!before) {
      return refused(
        'Nothing was changed: the school has no such pupil in this year and grade.',
        'Chưa thay đổi: trường không có học sinh này trong năm học và khối lớp này.',
      );
    }
    if (before.classId === classId) {
      return placed;
    }
    // Sheets are locked before pupils everywhere, so who moves a pupil and who enters a mark never wait for each other.
    const sheets = before.classId === null ? [] : await holdSheets(em, studentId, before.classId, classId);
    const now = await pupilOf(em, studentId, schoolClass!, 'for no key update of s');
    if (now?.classId === classId) {
      return placed;
    }
    if (now?.classId !== before.classId) {
      return refused(
        'Nothing was changed: somebody else placed the pupil meanwhile.',
        'Chưa thay đổi: học sinh vừa được người khác xếp lớp.',
      );
    }
    if (now.decided) {
      return refused(
        "Nothing was changed: the pupil's year is decided.",
        'Chưa thay đổi: năm học của học sinh đã được xét.',
      );
    }
    if (sheets.some(({ differs }) => differs)) {
      return refused(
        'Nothing was changed: a term is locked in one of the classes and not in the other.',
        'Chưa thay đổi: có học kỳ đã khóa sổ ở một lớp nhưng chưa khóa ở lớp kia.',
      );
    }
    await em.execute('update placement set class_id = ? where student_id = ? and school_year = ? and left_on is null', [
      classId,
      studentId,
      schoolYear,
    ]);
    await moveLines(em, studentId, sheets);
    await settleResults(em, schoolYear, [studentId]);
    return placed;
  });
};

async function pupilOf(em: EntityManager, studentId: string, schoolClass: SchoolClassRow, lock: string) {
  const { schoolId, schoolYear, grade } = schoolClass;
  const [pupil] = await em.execute<{ classId: string | null; decided: boolean }[]>(
    `select p.class_id as "classId", exists (select from promotion w where w.student_id = s.id and w.school_year = p.school_year
       and w.superseded_at is null) as decided
     from student s join placement p on p.student_id = s.id
     where s.id = ? and p.school_id = ? and p.school_year = ? and p.grade = ? and p.left_on is null ${lock}`,
    [studentId, schoolId, schoolYear, grade],
  );
  return pupil;
}

interface Pair {
  readonly fromId: string;
  readonly toId: string;
  /** One is locked and the other is not. */
  readonly differs: boolean;
}

const SAME_SUBJECT = `from mark_line l join sheet h on h.id = l.sheet_id join teaching_assignment o on o.id = h.assignment_id
  join teaching_assignment n on n.class_id = ? and n.subject_code = o.subject_code`;

/** The sheets that lines go from and to, locked in one order for everyone; those that nobody wrote on yet are made. */
async function holdSheets(em: EntityManager, studentId: string, fromId: string, toId: string): Promise<Pair[]> {
  const values = [toId, studentId, fromId];
  await em.execute(
    `insert into sheet (id, assignment_id, class_id, school_year, term, version)
     select gen_random_uuid(), n.id, n.class_id, h.school_year, h.term, 0 ${SAME_SUBJECT}
     where l.student_id = ? and h.class_id = ? order by n.id, h.term on conflict (assignment_id, term) do nothing`,
    values,
  );
  await em.execute('select id from sheet where class_id in (?, ?) order by assignment_id, term for update', [
    fromId,
    toId,
  ]);
  return em.execute<Pair[]>(
    `select h.id as "fromId", m.id as "toId", (h.locked_at is null) <> (m.locked_at is null) as differs ${SAME_SUBJECT}
     join sheet m on m.assignment_id = n.id and m.term = h.term where l.student_id = ? and h.class_id = ?`,
    values,
  );
}

/** Both versions grow: whoever read either sheet before has to read it again. */
async function moveLines(em: EntityManager, studentId: string, sheets: readonly Pair[]): Promise<void> {
  const pairs = JSON.stringify(sheets);
  await em.execute(
    `update mark_line l set sheet_id = x."toId" from json_to_recordset(?::json) as x("fromId" uuid, "toId" uuid)
     where l.student_id = ? and l.sheet_id = x."fromId"
       and not exists (select from mark_line t where t.sheet_id = x."toId" and t.student_id = l.student_id)`,
    [pairs, studentId],
  );
  await em.execute(
    `update sheet set version = version + 1 where id in (select unnest(array[x."fromId", x."toId"])
       from json_to_recordset(?::json) as x("fromId" uuid, "toId" uuid))`,
    [pairs],
  );
}
