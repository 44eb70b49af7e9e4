import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Data, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';
import { nextName } from './next-class.ts';

const MOVE_UP = `mutation ($input: MoveUpInput!) { moveUp(input: $input) { __typename
  ... on MovedUp { message dryRun schoolYear promoted retained completed elsewhere placed newClasses }
  ... on MoveUpRejected { message total problems { message messageVi student { id } } } } }`;

let city: TestDepartment;
let pupils: { id: string; grade: number; className: string; outcome: string }[];
const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);
const school = () => city.as('principal').institution!;
async function moveUp(dryRun = false): Promise<Data> {
  const { data, errors } = await city.ask(city.as('principal'), MOVE_UP, {
    input: { schoolYear: '2025-2026', dryRun },
  });
  expect(errors).toEqual([]);
  return data.moveUp;
}
const places = () =>
  rows(
    `select p.student_id as id, p.grade, c.name, p.entered_on as "enteredOn" from placement p join school_class c on c.id = p.class_id
     where p.school_year = '2026-2027' and p.school_id = $1 and p.left_on is null`,
    [school()],
  );
const word = (id: string, outcome: string | null) =>
  outcome === null
    ? rows("update promotion set superseded_at = now() where student_id = $1 and round = 'YEAR_END' returning id", [id])
    : rows(
        "update promotion set outcome = $2, grounds = '{LEARNING}', superseded_at = null where student_id = $1 and round = 'YEAR_END'",
        [id, outcome],
      );

beforeAll(async () => {
  city = await openDepartment('education');
  // Only those whom the first word settled, so that each test says itself who is left open.
  await rows(
    `update promotion set outcome = case when grade in (5, 9, 12) then 'COMPLETED' else 'PROMOTED' end, grounds = '{}', subjects = '{}'
     where round = 'YEAR_END'`,
  );
  await rows("delete from promotion where round = 'AFTER_SUMMER'");
  pupils = (await rows(
    `select p.id, p.grade, c.name as "className", w.outcome from pupil p join school_class c on c.id = p.class_id
     join promotion w on w.student_id = p.id and w.school_year = p.school_year
     where p.school_id = $1 and p.school_year = '2025-2026' and p.grade > 0 order by p.sort_name, p.id`,
    [school()],
  )) as typeof pupils;
  await rows("delete from placement where school_year = '2026-2027' and student_id = any($1::uuid[])", [
    pupils.map(({ id }) => id),
  ]);
});
afterAll(() => city[Symbol.asyncDispose]());

test('lists by pupil who is not decided on yet, and writes nothing until nobody is in the way', async () => {
  const [first, second] = [pupils[0]!.id, pupils.find(({ grade }) => grade === 7)!.id];
  await word(first, null);
  await word(second, 'REASSESSMENT');
  const before = (await places()).length;
  const answer = await moveUp();
  expect(answer).toMatchObject({ __typename: 'MoveUpRejected', total: 2 });
  expect(Object.fromEntries(answer.problems.map(({ student, message }: Data) => [student.id, message]))).toEqual({
    [first]: 'The year of the pupil is not decided yet.',
    [second]: 'The pupil waits for the word after the summer.',
  });
  expect((await places()).length).toBe(before);
  await rows(
    "update promotion set superseded_at = null, outcome = case when grade in (5, 9, 12) then 'COMPLETED' else 'PROMOTED' end, grounds = '{}' where student_id = any($1::uuid[])",
    [[first, second]],
  );
});

test('tells first what would be done', async () => {
  const shown = await moveUp(true);
  expect(shown).toMatchObject({
    dryRun: true,
    schoolYear: '2026-2027',
    retained: 0,
    elsewhere: 0,
    promoted: pupils.filter(({ outcome }) => outcome === 'PROMOTED').length,
    completed: pupils.filter(({ outcome }) => outcome === 'COMPLETED').length,
    placed: pupils.filter(({ outcome }) => outcome === 'PROMOTED').length,
  });
  expect(shown.completed).toBeGreaterThan(0);
});

test('places everybody once, though six ask at the same time: in the class of the same letter, or in the grade once more', async () => {
  const kept = pupils.find(({ grade }) => grade === 8)!;
  const gone = pupils.find(({ grade }) => grade === 6)!;
  await word(kept.id, 'RETAINED');
  await rows(
    `insert into placement select gen_random_uuid(), $1, id, '2026-2027', 7, null, '2026-09-05' from school where id <> $2 order by id limit 1`,
    [gone.id, school()],
  );
  await rows(
    "update school_class set name = '7 Tài năng' where school_id = $1 and school_year = '2025-2026' and grade = 7 and name = '7A1'",
    [school()],
  );
  for (const pupil of pupils) {
    if (pupil.grade === 7 && pupil.className === '7A1') {
      pupil.className = '7 Tài năng';
    }
  }
  const answers = await Promise.all(Array.from({ length: 6 }, () => moveUp()));
  const promoted = pupils.filter(({ id, outcome }) => outcome === 'PROMOTED' && id !== kept.id && id !== gone.id);
  for (const answer of answers) {
    expect(answer).toMatchObject({ __typename: 'MovedUp', promoted: promoted.length, retained: 1, elsewhere: 1 });
  }
  expect(answers.map(({ placed }) => placed).sort((a, b) => b - a)).toEqual([promoted.length + 1, 0, 0, 0, 0, 0]);
  expect(answers.flatMap(({ newClasses }) => newClasses)).toContain('8 Tài năng');
  const placed = new Map((await places()).map((place) => [place.id, place]));
  for (const { id, grade, className } of promoted) {
    expect(placed.get(id)).toEqual({
      id,
      grade: grade + 1,
      name: nextName(className, grade, grade + 1),
      enteredOn: '2026-09-05',
    });
  }
  expect(placed.get(kept.id)).toMatchObject({ grade: 8, name: kept.className });
  expect(placed.has(gone.id)).toBe(false);
  for (const { id, outcome } of pupils) {
    if (outcome === 'COMPLETED') {
      expect(placed.has(id)).toBe(false);
    }
  }
});

test('a class that was not there has the subjects of its grade, and the teachers who go along', async () => {
  const [opened] = await rows(
    `select c.id, c.homeroom_teacher_id as homeroom, (select count(*) from teaching_assignment a where a.class_id = c.id) as subjects,
       (select count(*) from teaching_assignment a where a.class_id = c.id and a.staff_id is not null) as taught
     from school_class c where c.name = '8 Tài năng' and c.school_year = '2026-2027'`,
  );
  const [before] = await rows(
    "select homeroom_teacher_id as homeroom from school_class where name = '7 Tài năng' and school_year = '2025-2026' and school_id = $1",
    [school()],
  );
  expect(opened).toMatchObject({ homeroom: before.homeroom, subjects: 13 });
  expect(opened.taught).toBeGreaterThan(0);
});

test('costs the same statements for a school as for one pupil', async () => {
  const cost = async () =>
    (await city.ask(city.as('principal'), MOVE_UP, { input: { schoolYear: '2025-2026', dryRun: true } })).statements;
  const whole = await cost();
  expect(whole).toBeLessThanOrEqual(8);
  await rows(
    "update placement set left_on = '2026-06-01' where school_year = '2025-2026' and school_id = $1 and student_id <> $2",
    [school(), pupils.find(({ outcome }) => outcome === 'PROMOTED')!.id],
  );
  expect(await cost()).toBe(whole);
});

test.each(['teacher', 'mother', 'doctor', 'owner', 'analyst', 'guest'] as const)('%s moves nobody up', async (who) => {
  const { data, errors } = await city.ask(
    { ...city.as(who), institution: school() },
    `mutation ($input: MoveUpInput!) { a: moveUp(input: $input) { __typename } b: moveUp(input: $input) { __typename } }`,
    { input: { schoolYear: '2025-2026' } },
  );
  expect(data).toEqual({ a: null, b: null });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});

test("another school's principal moves up that school's pupils and no others", async () => {
  const [other] = await rows(
    `insert into staff (id, citizen_id, school_id, role, full_name, sort_name, since)
     select gen_random_uuid(), gen_random_uuid(), id, 'PRINCIPAL', 'Đỗ Văn An', 'An Đỗ Văn', '2020-08-01' from school
     where id <> $1 and level = 'KINDERGARTEN' order by id limit 1 returning citizen_id as id, school_id as school`,
    [school()],
  );
  const viewer = { subject: other.id, citizenId: other.id, roles: ['citizen', 'principal'], institution: other.school };
  const input = { schoolYear: '2025-2026', dryRun: false };
  const { data } = await city.ask(viewer, MOVE_UP, { input });
  expect(data.moveUp).toMatchObject({ promoted: 0, completed: 0, placed: 0 });
  expect((await city.ask({ ...viewer, institution: school() }, MOVE_UP, { input })).errors[0]).toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
});

test('a year to come, and something that is no year, are named', async () => {
  for (const schoolYear of ['2027-2028', '2025']) {
    const { errors } = await city.ask(city.as('principal'), MOVE_UP, { input: { schoolYear } });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'schoolYear' } });
  }
});
