import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Data, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';
import { settleResults } from './settle-results.ts';

let city: TestDepartment;
let classId: string;
let pupils: { id: string; fullName: string }[];

const teacher = () => city.as('teacher');
const principal = () => city.as('principal');
const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);

const TRAINING = `mutation ($input: SetTrainingInput!) { setTraining(input: $input) { __typename
  ... on SetTrainingSuccess { results { term training level } } ... on MarksRejected { problems { row message } } } }`;
const TRANSCRIPT = `query ($id: ID!) { student(id: $id) { fullName transcript(first: 10) { totalCount nodes {
  schoolYear grade school { name } schoolClass { name } terms { term average level training } result { average level training title regulation }
  subjects { subject { code } firstTerm { average endOfTermLevel } secondTerm { average endOfTermLevel } average passed level } } } } }`;
const REPORT =
  'query ($id: ID!, $year: String) { student(id: $id) { schoolReport(schoolYear: $year) { schoolYear html } } }';

beforeAll(async () => {
  city = await openDepartment('education');
  const { data } = await city.ask(
    teacher(),
    '{ myPosts { homeroomClasses { id students(first: 100) { nodes { id fullName } } } } }',
  );
  classId = data.myPosts[0].homeroomClasses[0].id;
  pupils = data.myPosts[0].homeroomClasses[0].students.nodes;
});
afterAll(() => city[Symbol.asyncDispose]());

test('what is kept is what the regulations make of the marks, for every pupil of the city', async () => {
  const terms = () =>
    rows(
      'select student_id, school_year, term, regulation, average, level, training from term_result order by 1, 2, 3',
    );
  const years = () =>
    rows('select student_id, school_year, regulation, average, level, training, title from year_result order by 1, 2');
  const [termsBefore, yearsBefore] = [await terms(), await years()];
  expect(yearsBefore.length).toBeGreaterThan(200);
  const places = await rows(
    'select school_year as year, array_agg(student_id::text) as students from placement where left_on is null group by 1',
  );
  for (const { year, students } of places) {
    await city.running.database.fork().transactional((em) => settleResults(em, year, students));
  }
  expect(await terms()).toEqual(termsBefore);
  expect(await years()).toEqual(yearsBefore);
});

test('a pupil whose term is complete has a result by the time the write has answered', async () => {
  const sheets = await rows(
    `select a.id as "assignmentId", a.assessment, h.version, s.citizen_id as "citizenId", s.school_id as "schoolId"
     from teaching_assignment a join sheet h on h.assignment_id = a.id and h.term = 1 join staff s on s.id = a.staff_id where a.class_id = $1`,
    [classId],
  );
  const studentId = pupils[0]!.id;
  const results = async () =>
    (
      await city.ask(
        principal(),
        'query ($id: ID!) { student(id: $id) { termResults(first: 1) { nodes { schoolYear term average level training } } } }',
        { id: studentId },
      )
    ).data.student.termResults.nodes;
  expect((await results())[0].schoolYear).toBe('2025-2026');
  for (const { assignmentId, assessment, version, citizenId, schoolId } of sheets) {
    const most = (
      await rows(
        "select case when assessment = 'COMMENT' or periods_per_year <= 35 then 2 when periods_per_year <= 70 then 3 else 4 end as n from teaching_assignment where id = $1",
        [assignmentId],
      )
    )[0].n;
    const value = assessment === 'COMMENT' ? 'Đ' : 8.5;
    const marks = [
      ...Array.from({ length: most }, (_, index) => ({ studentId, kind: 'REGULAR', position: index + 1, value })),
      { studentId, kind: 'MID_TERM', value },
      { studentId, kind: 'END_OF_TERM', value },
    ];
    const { data, errors } = await city.ask(
      { subject: citizenId, citizenId, roles: ['citizen', 'teacher'], institution: schoolId },
      'mutation ($input: RecordMarksInput!) { recordMarks(input: $input) { __typename } }',
      { input: { assignmentId, term: 'TERM_1', version, marks } },
    );
    expect([errors, data.recordMarks.__typename]).toEqual([[], 'RecordMarksSuccess']);
  }
  expect(await results()).toEqual([
    { schoolYear: '2026-2027', term: 'TERM_1', average: 8.5, level: 'GOOD', training: null },
  ]);
  const { data } = await city.ask(teacher(), TRAINING, {
    input: { classId, term: 'TERM_1', trainings: [{ studentId, level: 'FAIR' }] },
  });
  expect(data.setTraining).toEqual({
    __typename: 'SetTrainingSuccess',
    results: [{ term: 'TERM_1', training: 'FAIR', level: 'GOOD' }],
  });
});

describe('training', () => {
  const set = (trainings: object[], viewer = teacher()) =>
    city.ask(viewer, TRAINING, { input: { classId, term: 'TERM_1', trainings } });

  test('is entered by the homeroom teacher alone', async () => {
    for (const who of ['principal', 'mother', 'owner'] as const) {
      const { errors } = await set([{ studentId: pupils[1]!.id, level: 'GOOD' }], city.as(who));
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
  });

  test('takes the levels of the regulation only, all pupils or none', async () => {
    const { data } = await set([
      { studentId: pupils[1]!.id, level: 'GOOD' },
      { studentId: pupils[2]!.id, level: 'WEAK' },
    ]);
    expect(data.setTraining.problems).toEqual([
      { row: 1, message: 'Expected one of UNSATISFACTORY, SATISFACTORY, FAIR, GOOD, got WEAK.' },
    ]);
    expect(
      await rows('select 1 from term_result where student_id = $1 and school_year = $2', [pupils[1]!.id, '2026-2027']),
    ).toEqual([]);
  });

  test('entered twice is entered once', async () => {
    const trainings = pupils.slice(1).map(({ id }) => ({ studentId: id, level: 'GOOD' }));
    const first = await set(trainings);
    expect(first.data.setTraining.results).toHaveLength(trainings.length);
    expect((await set(trainings)).data).toEqual(first.data);
  });
});

describe('a transcript', () => {
  test('follows a pupil across schools', async () => {
    const [moved] = await rows(
      `select p.student_id as id, s.citizen_id as citizen from placement p join student s on s.id = p.student_id
       join placement b on b.student_id = p.student_id and b.school_id <> p.school_id
       where p.school_year = '2026-2027' and b.grade between 1 and 11 order by p.student_id limit 1`,
    );
    const viewer = { subject: moved.citizen, citizenId: moved.citizen, roles: ['citizen'], institution: null };
    const { data, errors } = await city.ask(viewer, TRANSCRIPT, { id: moved.id });
    expect(errors).toEqual([]);
    const { nodes, totalCount } = data.student.transcript;
    expect(totalCount).toBe(2);
    expect(nodes.map(({ schoolYear }: Data) => schoolYear)).toEqual(['2026-2027', '2025-2026']);
    expect(nodes[0].school.name).not.toBe(nodes[1].school.name);
    expect(nodes[1].terms).toHaveLength(2);
    expect(nodes[1].result.level).not.toBeNull();
    expect(nodes[0].result).toBeNull();
  });

  test('gives each subject of a year what its terms make', async () => {
    const { data } = await city.ask(principal(), TRANSCRIPT, { id: pupils[0]!.id });
    const before = data.student.transcript.nodes[1];
    expect(before.subjects).toHaveLength(13);
    for (const { firstTerm, secondTerm, average } of before.subjects) {
      if (average === null) {
        continue;
      }
      expect(average).toBe(
        Math.floor((Math.round(firstTerm.average * 10) + 2 * Math.round(secondTerm.average * 10)) / 3 + 0.5) / 10,
      );
    }
  });
});

describe('a school report', () => {
  test('tells the year on one page that loads nothing', async () => {
    const { data, errors } = await city.ask(principal(), REPORT, { id: pupils[0]!.id, year: '2025-2026' });
    expect(errors).toEqual([]);
    const { html } = data.student.schoolReport;
    expect(html).toContain(`<dd>${pupils[0]!.fullName}</dd>`);
    expect(html).toContain('Toán');
    expect(html).toContain('Thông tư 22/2021/TT-BGDĐT');
    expect(html).toContain('@page{size:A4');
    expect(html).not.toMatch(/<script|<link|src=|https?:/);
  });

  test('is none for a year without a class, and a wrong year is named', async () => {
    expect(
      (await city.ask(principal(), REPORT, { id: pupils[0]!.id, year: '2001-2002' })).data.student.schoolReport,
    ).toBeNull();
    expect((await city.ask(principal(), REPORT, { id: pupils[0]!.id, year: '2025' })).errors[0]).toMatchObject({
      extensions: { argument: 'schoolYear' },
    });
  });
});

describe('class statistics', () => {
  const STATISTICS =
    'query ($id: ID!) { schoolClass(id: $id) { statistics(term: TERM_2) { pupils levels { level count } subjects { subject { code } judged mean lowest highest notPassed } } } }';

  test('count what the sheets hold', async () => {
    const [past] = await rows(
      "select c.id from school_class c where c.school_id = $1 and c.school_year = '2025-2026' and c.grade = 8 limit 1",
      [principal().institution],
    );
    const { data, errors } = await city.ask(principal(), STATISTICS, { id: past.id });
    expect(errors).toEqual([]);
    const { pupils: count, levels, subjects } = data.schoolClass.statistics;
    expect(levels.reduce((sum: number, each: Data) => sum + each.count, 0)).toBe(count);
    const [literature] = await rows(
      `select count(*) as judged, min(average)::int as lowest, max(average)::int as highest, round(avg(average))::int as mean from mark_line l join sheet h on h.id = l.sheet_id
       join teaching_assignment a on a.id = h.assignment_id where h.class_id = $1 and h.term = 2 and a.subject_code = 'LITERATURE'`,
      [past.id],
    );
    expect(subjects[0]).toMatchObject({
      subject: { code: 'LITERATURE' },
      judged: literature.judged,
      lowest: literature.lowest / 10,
      highest: literature.highest / 10,
      mean: literature.mean / 10,
    });
    expect(subjects).toHaveLength(13);
  });

  test.each(['mother', 'analyst', 'owner'] as const)('%s gets none', async (who) => {
    expect((await city.ask(city.as(who), STATISTICS, { id: classId })).data.schoolClass.statistics).toBeNull();
  });
});

test('two sheets of one pupil written at once leave the result that both together make', async () => {
  const sheets = await rows(
    `select a.id as "assignmentId", h.version, s.citizen_id as "citizenId", s.school_id as "schoolId", a.subject_code as subject
     from teaching_assignment a join sheet h on h.assignment_id = a.id and h.term = 1 join staff s on s.id = a.staff_id
     where a.class_id = $1 and a.assessment = 'SCORED' order by 1`,
    [classId],
  );
  const studentId = pupils[0]!.id;
  const answers = await Promise.all(
    sheets.map(({ assignmentId, version, citizenId, schoolId }) =>
      city.ask(
        { ...teacher(), subject: citizenId, citizenId, roles: ['citizen', 'teacher'], institution: schoolId },
        'mutation ($input: RecordMarksInput!) { recordMarks(input: $input) { __typename } }',
        { input: { assignmentId, term: 'TERM_1', version, marks: [{ studentId, kind: 'END_OF_TERM', value: 3 }] } },
      ),
    ),
  );
  expect(answers.map(({ data }) => data?.recordMarks.__typename)).toEqual(sheets.map(() => 'RecordMarksSuccess'));
  const kept = () =>
    rows("select average, level from term_result where student_id = $1 and school_year = '2026-2027'", [studentId]);
  const [before] = await kept();
  await city.running.database.fork().transactional((em) => settleResults(em, '2026-2027', [studentId]));
  expect(await kept()).toEqual([before]);
  expect(before.average).toBeLessThan(75);
});
