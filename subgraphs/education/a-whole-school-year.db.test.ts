import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Data, openDepartment, type TestDepartment } from '../../test/tools/department.ts';
import { settleResults } from './result/settle-results.ts';

/** The first of June: the year that began last September ends. */
let city: TestDepartment;
let classId: string;
/** By given name: the class that the cast's teacher leads and teaches mathematics. */
let pupils: string[];
const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);
const principal = () => city.as('principal');
async function write(who: 'principal' | 'teacher', verb: string, input: object, selection = ''): Promise<Data> {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  const { data, errors } = await city.ask(
    city.as(who),
    `mutation ($input: ${type}!) { ${verb}(input: $input) { __typename ${selection} } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data[verb];
}
const decide = (id: string, round: string, more: object = {}) =>
  write(
    'principal',
    'decidePromotion',
    { classId: id, round, dryRun: false, ...more },
    '... on PromotionDecided { changed promotions { outcome student { id } } } ... on PromotionRejected { problems { message } }',
  );
const outcomes = ({ promotions }: Data): Record<string, string> =>
  Object.fromEntries(promotions.map(({ outcome, student }: Data) => [student.id, outcome]));

beforeAll(async () => {
  city = await openDepartment('education', { today: '2027-06-01' });
  const { data } = await city.ask(city.as('teacher'), '{ myPosts { homeroomClasses { id } } }');
  classId = data.myPosts[0].homeroomClasses[0].id;
  pupils = (await rows('select id from pupil where class_id = $1 order by sort_name, id', [classId])).map(
    ({ id }) => id,
  );
  await teachTheYear();
});
afterAll(() => city[Symbol.asyncDispose]());

test('a school year goes from locked terms over the summer to places in the next', async () => {
  const [weak, untrained] = pupils as [string, string];
  const classes = await rows(
    "select id from school_class where school_id = $1 and school_year = '2026-2027' and grade > 0 order by grade, name",
    [principal().institution],
  );
  for (const { id } of classes) {
    for (const term of ['TERM_1', 'TERM_2']) {
      const locked = await write('principal', 'lockTerm', { classId: id, term }, 'pupilsWithoutResult');
      expect(locked.pupilsWithoutResult).toBe(0);
    }
    expect(await decide(id, 'YEAR_END')).toMatchObject({ __typename: 'PromotionDecided' });
  }
  const first = outcomes(await decide(classId, 'YEAR_END'));
  expect([first[weak], first[untrained]]).toEqual(['REASSESSMENT', 'SUMMER_TRAINING']);

  const early = await write(
    'principal',
    'moveUp',
    { schoolYear: '2026-2027', dryRun: false },
    '... on MoveUpRejected { total }',
  );
  expect(early).toEqual({ __typename: 'MoveUpRejected', total: 2 });

  const assignments = await rows('select id, subject_code as code from teaching_assignment where class_id = $1', [
    classId,
  ]);
  const idOf = (subject: string) => assignments.find(({ code }) => code === subject)!.id;
  const again = { assignmentId: idOf('MATHEMATICS'), results: [{ studentId: weak, value: 6.5 }] };
  expect(await write('teacher', 'recordReassessments', again, '... on SummerRecorded { changed }')).toMatchObject({
    changed: 1,
  });
  await write('principal', 'recordReassessments', {
    assignmentId: idOf('LITERATURE'),
    results: [{ studentId: weak, value: 5 }],
  });
  const training = { classId, trainings: [{ studentId: untrained, level: 'SATISFACTORY' }] };
  expect(await write('teacher', 'setSummerTraining', training, '... on SummerRecorded { changed }')).toMatchObject({
    changed: 1,
  });
  const last = outcomes(await decide(classId, 'AFTER_SUMMER'));
  expect(new Set(Object.values(last))).toEqual(new Set(['PROMOTED']));

  const moved = await write(
    'principal',
    'moveUp',
    { schoolYear: '2026-2027', dryRun: false },
    '... on MovedUp { promoted retained completed placed newClasses }',
  );
  expect(moved).toMatchObject({ __typename: 'MovedUp', retained: 0, placed: moved.promoted });
  expect(moved.newClasses).toContain('8A1');
  const next = await rows(
    `select c.name, c.homeroom_teacher_id = (select homeroom_teacher_id from school_class where id = $2) as led, array_agg(p.student_id) as pupils
     from placement p join school_class c on c.id = p.class_id where p.school_year = '2027-2028' and c.name = '8A1' and c.school_id = $1 group by 1, 2`,
    [principal().institution, classId],
  );
  expect(next).toHaveLength(1);
  expect(next[0]!.led).toBe(true);
  expect([...next[0]!.pupils].sort()).toEqual([...pupils].sort());
});

/** Gives every pupil of the school every mark of the year; two of the class fall short, one in learning, one in training. */
async function teachTheYear(): Promise<void> {
  const school = principal().institution;
  await rows(
    `insert into sheet (id, assignment_id, class_id, school_year, term, version)
     select gen_random_uuid(), a.id, a.class_id, c.school_year, t, 0 from teaching_assignment a join school_class c on c.id = a.class_id, generate_series(1, 2) t
     where c.school_id = $1 and c.school_year = '2026-2027' on conflict do nothing`,
    [school],
  );
  await rows(
    `insert into mark_line (sheet_id, student_id, regular, mid_term, end_of_term, end_of_term_level)
     select h.id, p.id,
       case when a.assessment like 'LEVEL%' then '{}' else array_fill(m.mark::smallint, array[case when a.assessment = 'COMMENT' or a.periods_per_year <= 35 then 2 when a.periods_per_year <= 70 then 3 else 4 end]) end,
       case when a.assessment in ('SCORED', 'COMMENT') then m.mark end, case when a.assessment <> 'LEVEL' then m.mark end, case when a.assessment like 'LEVEL%' then 2 end
     from pupil p join sheet h on h.class_id = p.class_id join teaching_assignment a on a.id = h.assignment_id,
       lateral (select case when a.assessment = 'COMMENT' then 1 when p.id = $2 and a.subject_code in ('MATHEMATICS', 'LITERATURE') then 30 else 70 end as mark) m
     where p.school_id = $1 and p.school_year = '2026-2027'
     on conflict (sheet_id, student_id) do update set regular = excluded.regular, mid_term = excluded.mid_term, end_of_term = excluded.end_of_term,
       end_of_term_level = excluded.end_of_term_level, exempt = null`,
    [school, pupils[0]],
  );
  await rows(
    `insert into term_result (student_id, class_id, school_year, term, regulation, training)
     select p.id, p.class_id, p.school_year, t, case when p.grade <= 5 then 'CIRCULAR_27_2020' else 'CIRCULAR_22_2021' end, case when p.id = $2 then 'UNSATISFACTORY' else 'GOOD' end
     from pupil p, generate_series(1, 2) t where p.school_id = $1 and p.school_year = '2026-2027' and p.grade > 0`,
    [school, pupils[1]],
  );
  const all = await rows("select id from pupil where school_id = $1 and school_year = '2026-2027' and grade > 0", [
    school,
  ]);
  await city.running.database.fork().transactional((em) =>
    settleResults(
      em,
      '2026-2027',
      all.map(({ id }) => id),
    ),
  );
}
