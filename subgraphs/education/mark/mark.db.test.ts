import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Data, nobody, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';
import { termAverage } from '../regulation/averages.ts';

let city: TestDepartment;
/** Mathematics of the class that the cast's teacher leads and teaches. */
let assignmentId: string;
let classId: string;
let pupils: { id: string; code: string }[];

const teacher = () => city.as('teacher');
const principal = () => city.as('principal');
const TERM = 'TERM_1';

const TEACHING = `{ myTeaching { id subject { code } schoolClass { id name grade homeroomTeacher { fullName } } sheet(term: TERM_1) { version regularMarks lockedAt } } }`;
const PUPILS = 'query ($id: ID!) { schoolClass(id: $id) { students(first: 100) { nodes { id code } } } }';
const PROBLEMS = '... on MarksRejected { problems { row column message messageVi student { id } } }';
const RECORD_MARKS = `mutation ($input: RecordMarksInput!) { recordMarks(input: $input) { __typename
  ... on RecordMarksSuccess { changed sheet { version } } ${PROBLEMS} ... on SheetChanged { sheet { version } } ... on TermLocked { message } } }`;
const RECORD_MARK = `mutation ($input: RecordMarkInput!) { recordMark(input: $input) { __typename
  ... on RecordMarkSuccess { mark { value kind position subject { code } } } ... on MarkExists { mark { value } } ${PROBLEMS} ... on TermLocked { message } } }`;
const IMPORT = `mutation ($input: ImportMarksInput!) { importMarks(input: $input) { __typename
  ... on ImportMarksSuccess { dryRun lines changed } ${PROBLEMS} ... on SheetChanged { sheet { version } } } }`;
const CLASS_SHEET = `query ($id: ID!, $term: Term!) { schoolClass(id: $id) { sheet(term: $term) {
  subjects { subjectCode version regularMarks }
  pupils { student { id fullName } marks { subjectCode regular midTerm endOfTerm average passed } result { level average training } } } } }`;
const CHANGES = `query ($id: ID!) { schoolClass(id: $id) { assignments { id sheet(term: TERM_1) { changes(first: 100) {
  nodes { student { id } kind position oldValue newValue reason changedBy { fullName } approvedBy { role } } totalCount } } } } }`;

const version = async (): Promise<number> =>
  (await city.ask(teacher(), TEACHING)).data.myTeaching.find(({ id }: Data) => id === assignmentId).sheet.version;
const recordMarks = async (marks: object[], at: number, more: object = {}): Promise<Data> =>
  (await city.ask(teacher(), RECORD_MARKS, { input: { assignmentId, term: TERM, version: at, marks, ...more } })).data
    .recordMarks;
const recordMark = async (input: object): Promise<Data> =>
  (await city.ask(teacher(), RECORD_MARK, { input: { assignmentId, term: TERM, ...input } })).data.recordMark;
const importMarks = async (csv: string, more: object = {}): Promise<Data> =>
  (await city.ask(teacher(), IMPORT, { input: { assignmentId, term: TERM, version: await version(), csv, ...more } }))
    .data.importMarks;
const marksOf = async (studentId: string): Promise<Data> => {
  const { data } = await city.ask(teacher(), CLASS_SHEET, { id: classId, term: TERM });
  const pupil = data.schoolClass.sheet.pupils.find(({ student }: Data) => student.id === studentId);
  return pupil.marks.find(({ subjectCode }: Data) => subjectCode === 'MATHEMATICS');
};
const changes = async (): Promise<Data> => {
  const { data } = await city.ask(teacher(), CHANGES, { id: classId });
  return data.schoolClass.assignments.find(({ id }: Data) => id === assignmentId).sheet.changes;
};
const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);

beforeAll(async () => {
  city = await openDepartment('education');
  const { data } = await city.ask(teacher(), TEACHING);
  const own = data.myTeaching.find(
    ({ subject, schoolClass }: Data) => subject.code === 'MATHEMATICS' && schoolClass.grade === 7,
  );
  assignmentId = own.id;
  classId = own.schoolClass.id;
  pupils = (await city.ask(teacher(), PUPILS, { id: classId })).data.schoolClass.students.nodes;
});
afterAll(() => city[Symbol.asyncDispose]());

test("a teacher's timetable of classes comes in one query, with where each sheet stands", async () => {
  const { data, errors } = await city.ask(teacher(), TEACHING);
  expect(errors).toEqual([]);
  expect(data.myTeaching.length).toBeGreaterThan(1);
  expect(data.myTeaching.find(({ id }: Data) => id === assignmentId)).toMatchObject({
    schoolClass: { homeroomTeacher: { fullName: 'Lê Thị Thu Trang' } },
    sheet: { regularMarks: 4, lockedAt: null },
  });
  expect((await city.ask(city.as('mother'), TEACHING)).data.myTeaching).toEqual([]);
});

test('a class sheet has thirteen subjects in the order of the curriculum for every pupil of the class', async () => {
  const { data, errors } = await city.ask(teacher(), CLASS_SHEET, { id: classId, term: TERM });
  expect(errors).toEqual([]);
  const { subjects, pupils: lines } = data.schoolClass.sheet;
  expect(subjects).toHaveLength(13);
  expect(lines.map(({ student }: Data) => student.id)).toEqual(pupils.map(({ id }) => id));
  for (const { marks } of lines)
    expect(marks.map(({ subjectCode }: Data) => subjectCode)).toEqual(
      subjects.map(({ subjectCode }: Data) => subjectCode),
    );
});

describe('marks of a class', () => {
  test('stand on the sheet once they were entered, and no more than once when sent again', async () => {
    const at = await version();
    const marks = pupils.map(({ id }, index) => ({
      studentId: id,
      kind: 'REGULAR',
      position: 4,
      value: 5.5 + (index % 4),
    }));
    expect(await recordMarks(marks, at)).toEqual({
      __typename: 'RecordMarksSuccess',
      changed: pupils.length,
      sheet: { version: at + 1 },
    });
    expect(await recordMarks(marks, at)).toEqual({
      __typename: 'RecordMarksSuccess',
      changed: 0,
      sheet: { version: at + 1 },
    });
    expect((await marksOf(pupils[0]!.id)).regular[3]).toBe(5.5);
  });

  test('are entered all or none, and each that cannot be is named', async () => {
    const at = await version();
    const [first, second] = pupils.map(({ id }) => id) as [string, string];
    const [stranger] = await rows(
      'select id from student where id not in (select id from pupil where class_id = $1) limit 1',
      [classId],
    );
    const before = await marksOf(first);
    const answer = await recordMarks(
      [
        { studentId: first, kind: 'REGULAR', position: 1, value: 1 },
        { studentId: first, kind: 'REGULAR', position: 2, value: 10.5 },
        { studentId: first, kind: 'REGULAR', position: 5, value: 7 },
        { studentId: first, kind: 'END_OF_TERM_LEVEL', value: 'T' },
        { studentId: stranger.id, kind: 'MID_TERM', value: 7 },
        { studentId: second, kind: 'MID_TERM', value: 'Đ' },
        { studentId: first, kind: 'REGULAR', position: 1, value: 2 },
        { studentId: second, kind: 'REGULAR', position: 1, value: 7.25 },
      ],
      at,
    );
    expect(answer.__typename).toBe('MarksRejected');
    expect(answer.problems.map(({ row }: Data) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(answer.problems[0]).toMatchObject({
      message: 'Expected points from 0 to 10 with one decimal at most, got "10.5".',
      student: { id: first },
    });
    expect(answer.problems[3]).toMatchObject({
      message: 'The student is not in this class.',
      messageVi: 'Học sinh không thuộc lớp này.',
      student: null,
    });
    expect(await marksOf(first)).toEqual(before);
    expect(await version()).toBe(at);
  });

  test('of two teachers on one sheet at once, one is told that the sheet has changed, and nothing is lost', async () => {
    const at = await version();
    const studentId = pupils[0]!.id;
    const answers = await Promise.all(
      [1.5, 2.5, 3.5, 4.5].map((value) => recordMarks([{ studentId, kind: 'REGULAR', position: 3, value }], at)),
    );
    const won = answers.filter(({ __typename }) => __typename === 'RecordMarksSuccess');
    expect(won).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'SheetChanged').map(({ sheet }) => sheet.version)).toEqual(
      [at + 1, at + 1, at + 1],
    );
    expect((await marksOf(studentId)).regular[2]).toBe([1.5, 2.5, 3.5, 4.5][answers.indexOf(won[0])]);
  });

  test('are refused by the hundred with the argument named', async () => {
    const marks = Array.from({ length: 501 }, () => ({ studentId: pupils[0]!.id, kind: 'MID_TERM', value: 7 }));
    const { errors } = await city.ask(teacher(), RECORD_MARKS, {
      input: { assignmentId, term: TERM, version: 1, marks },
    });
    expect(errors[0]).toMatchObject({
      message: 'marks: expected 1 to 500 marks, got 501',
      extensions: { code: 'BAD_USER_INPUT', argument: 'marks' },
    });
  });
});

describe('one mark', () => {
  test('is altered only by someone who names the mark that stands there', async () => {
    const studentId = pupils[1]!.id;
    const place = { studentId, kind: 'REGULAR', position: 4 };
    const { regular } = await marksOf(studentId);
    expect(await recordMark({ ...place, value: 9 })).toEqual({ __typename: 'MarkExists', mark: { value: regular[3] } });
    expect(await recordMark({ ...place, value: 9, replaces: regular[3], reason: 'Chấm lại' })).toMatchObject({
      __typename: 'RecordMarkSuccess',
      mark: { value: 9, position: 4, subject: { code: 'MATHEMATICS' } },
    });
    expect(await recordMark({ ...place, value: 9, replaces: regular[3] })).toMatchObject({
      __typename: 'RecordMarkSuccess',
    });
    const { nodes } = await changes();
    expect(nodes[0]).toEqual({
      student: { id: studentId },
      kind: 'REGULAR',
      position: 4,
      oldValue: regular[3],
      newValue: 9,
      reason: 'Chấm lại',
      changedBy: { fullName: 'Lê Thị Thu Trang' },
      approvedBy: null,
    });
  });

  test('that completes a term gives the average of the regulation; one taken away takes it back', async () => {
    const studentId = pupils[2]!.id;
    const input = { studentId, kind: 'END_OF_TERM' };
    const at = await version();
    await recordMarks(
      [7, 8, 6.5, 9].map((value, index) => ({ studentId, kind: 'REGULAR', position: index + 1, value })),
      at,
    );
    expect((await marksOf(studentId)).average).toBeNull();
    await recordMark({ ...input, value: 8 });
    const { midTerm, average } = await marksOf(studentId);
    expect(average).toBe(termAverage([70, 80, 65, 90], midTerm * 10, 80) / 10);
    await recordMark({ ...input, value: null, replaces: 8 });
    expect((await marksOf(studentId)).average).toBeNull();
  });
});

describe('a table of marks', () => {
  test('is checked to the last line and column, and a dry run writes nothing', async () => {
    const [first, second, third] = pupils.map(({ code }) => code) as [string, string, string];
    const at = await version();
    const csv = `\uFEFFcode;name;TX1;GK\r\n${first};"An; Bình";8,5;7\r\n${second};x;11;abc\r\n0000000000;y;5;5\r\n${first};z;5;5\r\n${third};5\r\n`;
    const answer = await importMarks(csv);
    expect(answer.problems.map(({ row, column }: Data) => [row, column])).toEqual([
      [3, 'TX1'],
      [3, 'GK'],
      [4, 'code'],
      [5, 'code'],
      [6, null],
    ]);
    expect(await version()).toBe(at);
  });

  test('is written when it is right and asked to, with commas for decimals', async () => {
    const [first, second] = pupils as [Data, Data];
    const csv = `code;TX1;GK\n${first.code};8,5;7\n${second.code};6;\n`;
    const before = await marksOf(second.id);
    expect(await importMarks(csv)).toMatchObject({ __typename: 'ImportMarksSuccess', dryRun: true, lines: 2 });
    expect(await importMarks(csv, { dryRun: false })).toMatchObject({
      __typename: 'ImportMarksSuccess',
      dryRun: false,
      lines: 2,
    });
    expect(await marksOf(first.id)).toMatchObject({ regular: expect.arrayContaining([8.5]), midTerm: 7 });
    expect((await marksOf(second.id)).midTerm).toBe(before.midTerm);
    expect(await importMarks(csv, { dryRun: false, version: 1 })).toMatchObject({ changed: 0 });
  });

  test.each([
    ['no heading', '', [[1, null]]],
    ['no column of codes', 'TX1,TX2\n1,2\n', [[1, null]]],
    ['a column twice', 'code,TX1,TX1\n', [[1, 'TX1']]],
    ['an open quote', 'code,TX1\n"abc,5\n', [[2, null]]],
  ])('with %s is refused as a whole', async (_, csv, places) => {
    const answer = await importMarks(csv);
    expect(answer.problems.map(({ row, column }: Data) => [row, column])).toEqual(places);
  });
});

describe('who may', () => {
  test.each(['principal', 'mother', 'doctor', 'owner', 'guest'] as const)('%s may not enter marks', async (who) => {
    const { data, errors } = await city.ask(city.as(who), RECORD_MARKS, {
      input: {
        assignmentId,
        term: TERM,
        version: 1,
        marks: [{ studentId: pupils[0]!.id, kind: 'MID_TERM', value: 7 }],
      },
    });
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test("another subject of the class is not the homeroom teacher's to enter", async () => {
    const { data } = await city.ask(
      teacher(),
      '{ myPosts { homeroomClasses { assignments { id subject { code } teacher { fullName } } } } }',
    );
    const other = data.myPosts[0].homeroomClasses[0].assignments.find(
      ({ teacher: who }: Data) => who?.fullName !== 'Lê Thị Thu Trang',
    );
    const { errors } = await city.ask(teacher(), RECORD_MARKS, {
      input: {
        assignmentId: other.id,
        term: TERM,
        version: 1,
        marks: [{ studentId: pupils[0]!.id, kind: 'MID_TERM', value: 7 }],
      },
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test.each(['mother', 'doctor', 'guest'] as const)('to %s the class has no sheet', async (who) => {
    const { data } = await city.ask(city.as(who), CLASS_SHEET, { id: classId, term: TERM });
    expect(data.schoolClass.sheet).toBeNull();
  });

  test('a subject teacher sees the own subjects of the class and no results', async () => {
    const [post] = await rows(
      `select s.citizen_id as id, s.school_id as school from teaching_assignment a join staff s on s.id = a.staff_id join school_class c on c.id = a.class_id
       where a.class_id = $1 and s.id <> c.homeroom_teacher_id limit 1`,
      [classId],
    );
    const viewer = { subject: post.id, citizenId: post.id, roles: ['citizen', 'teacher'], institution: post.school };
    const { data } = await city.ask(viewer, CLASS_SHEET, { id: classId, term: TERM });
    const { subjects, pupils: lines } = data.schoolClass.sheet;
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.length).toBeLessThan(13);
    for (const { marks, result } of lines) expect([marks.length, result]).toEqual([subjects.length, null]);
    const elsewhere = await city.ask({ ...viewer, institution: '00000000-0000-8000-8000-000000000000' }, CLASS_SHEET, {
      id: classId,
      term: TERM,
    });
    expect(elsewhere.data.schoolClass.sheet).toBeNull();
  });

  test('parents read the marks of their own child and of no other', async () => {
    const MARKS =
      'student { id marks(term: TERM_1) { subjectCode regular } markChanges { totalCount } termResults { totalCount } transcript { totalCount } schoolReport { html } }';
    const mother = city.as('mother');
    const [own] = await rows('select citizen_id as id from pupil where class_id = $1 and full_name = $2', [
      classId,
      'Trần Minh Khôi',
    ]);
    const reference = (id: string, guardianIds: (string | null)[]) => [{ __typename: 'Citizen', id, guardianIds }];
    const { data } = await city.entities(mother, reference(own.id, [mother.citizenId]), `... on Citizen { ${MARKS} }`);
    expect(data._entities[0].student.marks).toHaveLength(13);
    const [other] = await rows('select citizen_id as id from pupil where class_id = $1 and full_name <> $2 limit 1', [
      classId,
      'Trần Minh Khôi',
    ]);
    expect(
      (await city.entities(mother, reference(other.id, []), `... on Citizen { ${MARKS} }`)).data._entities[0].student,
    ).toBeNull();
    expect(
      (await city.entities(nobody, reference(own.id, [null]), `... on Citizen { ${MARKS} }`)).data._entities[0].student,
    ).toBeNull();
  });
});

describe('a locked term', () => {
  const LOCK =
    'mutation ($input: LockTermInput!) { lockTerm(input: $input) { message sheets { lockedAt } pupilsWithoutResult } }';
  const REQUEST = `mutation ($input: RequestMarkCorrectionInput!) { requestMarkCorrection(input: $input) { __typename ... on MarkCorrectionRequested { correction { id status oldValue newValue } } ${PROBLEMS} } }`;
  const DECIDE =
    'mutation ($input: DecideMarkCorrectionInput!) { decideMarkCorrection(input: $input) { __typename ... on MarkCorrectionDecided { correction { status decidedBy { role } } } ... on MarkCorrectionOutdated { message } } }';
  const request = async (input: object): Promise<Data> =>
    (await city.ask(teacher(), REQUEST, { input: { assignmentId, term: TERM, reason: 'Cộng sót điểm', ...input } }))
      .data.requestMarkCorrection;
  const decide = (correctionId: string, approve: boolean, viewer = principal()) =>
    city.ask(viewer, DECIDE, { input: { correctionId, approve } });

  test('before the lock a correction is not what is needed', async () => {
    const { midTerm } = await marksOf(pupils[0]!.id);
    expect(await request({ studentId: pupils[0]!.id, kind: 'MID_TERM', value: midTerm === 1 ? 2 : 1 })).toMatchObject({
      __typename: 'TermNotLocked',
    });
  });

  test('is locked by the principal alone, and once', async () => {
    const input = { classId, term: TERM };
    expect((await city.ask(teacher(), LOCK, { input })).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const { data, errors } = await city.ask(principal(), LOCK, { input });
    expect(errors).toEqual([]);
    expect(data.lockTerm.sheets).toHaveLength(13);
    expect(data.lockTerm.pupilsWithoutResult).toBe(pupils.length);
    expect((await city.ask(principal(), LOCK, { input })).data.lockTerm.sheets).toEqual(data.lockTerm.sheets);
  });

  test('takes no mark, however it is sent, but answers a repeated request as before', async () => {
    const studentId = pupils[1]!.id;
    const { regular } = await marksOf(studentId);
    expect(await recordMarks([{ studentId, kind: 'REGULAR', position: 4, value: 3 }], await version())).toMatchObject({
      __typename: 'TermLocked',
    });
    expect(await recordMark({ studentId, kind: 'REGULAR', position: 4, value: 3, replaces: regular[3] })).toMatchObject(
      { __typename: 'TermLocked' },
    );
    expect(await recordMarks([{ studentId, kind: 'REGULAR', position: 4, value: regular[3] }], 1)).toMatchObject({
      changed: 0,
    });
  });

  test('is changed once the principal has approved, and the history tells who, why and by whose word', async () => {
    const studentId = pupils[1]!.id;
    const asked = await request({ studentId, kind: 'REGULAR', position: 4, value: 10 });
    expect(asked).toMatchObject({
      __typename: 'MarkCorrectionRequested',
      correction: { status: 'PENDING', oldValue: 9, newValue: 10 },
    });
    expect((await request({ studentId, kind: 'REGULAR', position: 4, value: 10 })).correction.id).toBe(
      asked.correction.id,
    );
    expect((await marksOf(studentId)).regular[3]).toBe(9);
    expect((await decide(asked.correction.id, true, teacher())).errors[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    const waiting = await city.ask(
      principal(),
      '{ myPosts { staff { school { markCorrections { nodes { id reason student { id } subject { code } requestedBy { fullName } } } } } } }',
    );
    expect(waiting.data.myPosts[0].staff.school.markCorrections.nodes).toEqual([
      {
        id: asked.correction.id,
        reason: 'Cộng sót điểm',
        student: { id: studentId },
        subject: { code: 'MATHEMATICS' },
        requestedBy: { fullName: 'Lê Thị Thu Trang' },
      },
    ]);
    const approved = await decide(asked.correction.id, true);
    expect(approved.data.decideMarkCorrection).toEqual({
      __typename: 'MarkCorrectionDecided',
      correction: { status: 'APPROVED', decidedBy: { role: 'PRINCIPAL' } },
    });
    expect((await decide(asked.correction.id, true)).data).toEqual(approved.data);
    expect((await decide(asked.correction.id, false)).data.decideMarkCorrection).toMatchObject({
      __typename: 'MarkCorrectionOutdated',
    });
    expect((await marksOf(studentId)).regular[3]).toBe(10);
    expect((await changes()).nodes[0]).toMatchObject({
      oldValue: 9,
      newValue: 10,
      reason: 'Cộng sót điểm',
      approvedBy: { role: 'PRINCIPAL' },
    });
  });

  test('asks for a reason, and keeps a refused correction off the sheet', async () => {
    const studentId = pupils[2]!.id;
    const { midTerm } = await marksOf(studentId);
    const place = { studentId, kind: 'MID_TERM', value: midTerm === 1 ? 2 : 1 };
    const empty = await city.ask(teacher(), REQUEST, { input: { assignmentId, term: TERM, ...place, reason: '  ' } });
    expect(empty.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'reason' } });
    const { correction } = await request(place);
    expect((await decide(correction.id, false)).data.decideMarkCorrection.correction.status).toBe('REFUSED');
    expect((await marksOf(studentId)).midTerm).toBe(midTerm);
  });

  test('never has its history rewritten, not even by SQL', async () => {
    for (const sql of ["update mark_change set reason = 'x'", 'delete from mark_change', 'truncate mark_change']) {
      await expect(rows(sql)).rejects.toThrow('the history of marks is only ever added to');
    }
    expect((await changes()).totalCount).toBeGreaterThan(pupils.length);
  });
});
