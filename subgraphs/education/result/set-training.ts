import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { marksRejected, termLocked } from '../mark/answers.ts';
import type { Problem } from '../mark/enter-marks.ts';
import { termNumber } from '../mark/term.ts';
import { studentYear } from '../mark/student-year.ts';
import { rulesFor } from '../regulation/applicability.ts';
import { postsOf } from '../staff/posts.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { resultPolicy } from './result.policy.ts';
import { settleResults } from './settle-results.ts';

const MOST_PUPILS = 100;

/** Enters the homeroom teacher's judgement; results that depend on it follow in the same transaction. */
export const setTraining: NonNullable<MutationResolvers['setTraining']> = async (_, { input }, context) => {
  const { viewer, loaders } = context;
  const { trainings } = input;
  if (trainings.length < 1 || trainings.length > MOST_PUPILS) {
    throw badInput('trainings', `expected 1 to ${MOST_PUPILS} pupils, got ${trainings.length}`);
  }
  const given = trainings.map(({ studentId, level }, row) => ({
    student: requireId(`trainings.${row}.studentId`, studentId),
    level,
  }));
  const classId = requireId('classId', input.classId);
  const schoolClass = await loaders.classById.load(classId);
  const place = { schoolId: schoolClass?.schoolId ?? null, classId, posts: await postsOf(context) };
  authorize(viewer, resultPolicy.setTraining, place, 'The homeroom teacher may enter the training of a class');
  await authorizeForOtherPupils(
    given.map(({ student }) => student),
    context,
  );
  const { grade, schoolYear } = schoolClass!;
  const term = termNumber(input.term);
  const rules = rulesFor(grade, schoolYear);
  const members = new Set((await loaders.classMembers.load(classId)).map(({ id }) => id));
  const problems = given.flatMap(({ student, level }, row): Problem[] => {
    if (!members.has(student)) {
      return [{ row, message: 'The student is not in this class.', messageVi: 'Học sinh không thuộc lớp này.' }];
    }
    if (given.findIndex((other) => other.student === student) < row) {
      return [
        { row, studentId: student, message: 'The pupil is named twice.', messageVi: 'Học sinh được nêu hai lần.' },
      ];
    }
    if (rules?.trainings.includes(level)) {
      return [];
    }
    const expected = rules?.trainings.join(', ') ?? 'none';
    return [
      {
        row,
        studentId: student,
        message: `Expected one of ${expected}, got ${level}.`,
        messageVi: `Cần một trong các mức ${expected}, nhận được ${level}.`,
      },
    ];
  });
  if (problems.length > 0) {
    return marksRejected(problems);
  }
  const locked = await context.em().transactional(async (em) => {
    const sheets = await em.execute<{ lockedAt: Date | null }[]>(
      'select locked_at as "lockedAt" from sheet where class_id = ? and term = ? order by id for share',
      [classId, term],
    );
    if (sheets.some(({ lockedAt }) => lockedAt !== null)) {
      return true;
    }
    await em.execute(
      `insert into term_result (student_id, class_id, school_year, term, regulation, training)
       select x.student, ?::uuid, ?::text, ?::smallint, ?::text, x.level from json_to_recordset(?::json) as x(student uuid, level text)
       on conflict (student_id, school_year, term) do update set training = excluded.training`,
      [classId, schoolYear, term, rules!.regulation, JSON.stringify(given)],
    );
    await settleResults(
      em,
      schoolYear,
      given.map(({ student }) => student),
    );
    return false;
  });
  if (locked) {
    return termLocked();
  }
  const results = await Promise.all(
    given.map(({ student }) => loaders.termResultsByStudentYear.load(studentYear(student, schoolYear))),
  );
  return {
    __typename: 'SetTrainingSuccess',
    message: `The training of ${given.length} pupils was entered.`,
    messageVi: `Đã nhập kết quả rèn luyện của ${given.length} học sinh.`,
    results: results.map((rows) => rows.find((row) => row.term === term)!),
  };
};
