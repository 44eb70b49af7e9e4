import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Data } from '../../../test/tools/department.ts';
import { termAverage } from '../regulation/averages.ts';
import { CLASS_SHEET, type Gradebook, openGradebook, RECORD_MARKS, TEACHING } from '../../../test/tools/gradebook.ts';

let book: Gradebook;
beforeAll(async () => {
  book = await openGradebook();
});
afterAll(() => book[Symbol.asyncDispose]());

test("a teacher's timetable of classes comes in one query, with where each sheet stands", async () => {
  const { data, errors } = await book.city.ask(book.teacher, TEACHING);
  expect(errors).toEqual([]);
  expect(data.myTeaching.length).toBeGreaterThan(1);
  expect(data.myTeaching.find(({ id }: Data) => id === book.assignmentId)).toMatchObject({
    schoolClass: { homeroomTeacher: { fullName: 'Lê Thị Thu Trang' } },
    sheet: { regularMarks: 4, lockedAt: null },
  });
  expect((await book.city.ask(book.city.as('mother'), TEACHING)).data.myTeaching).toEqual([]);
});

test('a class sheet has thirteen subjects in the order of the curriculum for every pupil of the class', async () => {
  const { data, errors } = await book.city.ask(book.teacher, CLASS_SHEET, { id: book.classId, term: book.term });
  expect(errors).toEqual([]);
  const { subjects, pupils: lines } = data.schoolClass.sheet;
  expect(subjects).toHaveLength(13);
  expect(lines.map(({ student }: Data) => student.id)).toEqual(book.pupils.map(({ id }) => id));
  for (const { marks } of lines) {
    expect(marks.map(({ subjectCode }: Data) => subjectCode)).toEqual(
      subjects.map(({ subjectCode }: Data) => subjectCode),
    );
  }
});

describe('marks of a class', () => {
  test('stand on the sheet once they were entered, and no more than once when sent again', async () => {
    const at = await book.version();
    const marks = book.pupils.map(({ id }, index) => ({
      studentId: id,
      kind: 'REGULAR',
      position: 4,
      value: 5.5 + (index % 4),
    }));
    expect(await book.recordMarks(marks, at)).toEqual({
      __typename: 'RecordMarksSuccess',
      changed: book.pupils.length,
      sheet: { version: at + 1 },
    });
    expect(await book.recordMarks(marks, at)).toEqual({
      __typename: 'RecordMarksSuccess',
      changed: 0,
      sheet: { version: at + 1 },
    });
    expect((await book.marksOf(book.pupils[0]!.id)).regular[3]).toBe(5.5);
  });

  test('are entered all or none, and each that cannot be is named', async () => {
    const at = await book.version();
    const [first, second] = book.pupils.map(({ id }) => id) as [string, string];
    const [stranger] = await book.rows(
      'select id from student where id not in (select id from pupil where class_id = $1) limit 1',
      [book.classId],
    );
    const before = await book.marksOf(first);
    const answer = await book.recordMarks(
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
    expect(await book.marksOf(first)).toEqual(before);
    expect(await book.version()).toBe(at);
  });

  test('of two teachers on one sheet at once, one is told that the sheet has changed, and nothing is lost', async () => {
    const at = await book.version();
    const studentId = book.pupils[0]!.id;
    const answers = await Promise.all(
      [1.5, 2.5, 3.5, 4.5].map((value) => book.recordMarks([{ studentId, kind: 'REGULAR', position: 3, value }], at)),
    );
    const won = answers.filter(({ __typename }) => __typename === 'RecordMarksSuccess');
    expect(won).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'SheetChanged').map(({ sheet }) => sheet.version)).toEqual(
      [at + 1, at + 1, at + 1],
    );
    expect((await book.marksOf(studentId)).regular[2]).toBe([1.5, 2.5, 3.5, 4.5][answers.indexOf(won[0])]);
  });

  test('are refused by the hundred with the argument named', async () => {
    const marks = Array.from({ length: 501 }, () => ({ studentId: book.pupils[0]!.id, kind: 'MID_TERM', value: 7 }));
    const { errors } = await book.city.ask(book.teacher, RECORD_MARKS, {
      input: { assignmentId: book.assignmentId, term: book.term, version: 1, marks },
    });
    expect(errors[0]).toMatchObject({
      message: 'marks: expected 1 to 500 marks, got 501',
      extensions: { code: 'BAD_USER_INPUT', argument: 'marks' },
    });
  });
});

describe('one mark', () => {
  test('is altered only by someone who names the mark that stands there', async () => {
    const studentId = book.pupils[1]!.id;
    const place = { studentId, kind: 'REGULAR', position: 4 };
    const { regular } = await book.marksOf(studentId);
    expect(await book.recordMark({ ...place, value: 9 })).toEqual({
      __typename: 'MarkExists',
      mark: { value: regular[3] },
    });
    expect(await book.recordMark({ ...place, value: 9, replaces: regular[3], reason: 'Chấm lại' })).toMatchObject({
      __typename: 'RecordMarkSuccess',
      mark: { value: 9, position: 4, subject: { code: 'MATHEMATICS' } },
    });
    expect(await book.recordMark({ ...place, value: 9, replaces: regular[3] })).toMatchObject({
      __typename: 'RecordMarkSuccess',
    });
    const { nodes } = await book.changes();
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
    const studentId = book.pupils[2]!.id;
    const input = { studentId, kind: 'END_OF_TERM' };
    const at = await book.version();
    await book.recordMarks(
      [7, 8, 6.5, 9].map((value, index) => ({ studentId, kind: 'REGULAR', position: index + 1, value })),
      at,
    );
    expect((await book.marksOf(studentId)).average).toBeNull();
    await book.recordMark({ ...input, value: 8 });
    const { midTerm, average } = await book.marksOf(studentId);
    expect(average).toBe(termAverage([70, 80, 65, 90], midTerm * 10, 80) / 10);
    await book.recordMark({ ...input, value: null, replaces: 8 });
    expect((await book.marksOf(studentId)).average).toBeNull();
  });
});

describe('a table of marks', () => {
  test('is checked to the last line and column, and a dry run writes nothing', async () => {
    const [first, second, third] = book.pupils.map(({ code }) => code) as [string, string, string];
    const at = await book.version();
    const csv = `\uFEFFcode;name;TX1;GK\r\n${first};"An; Bình";8,5;7\r\n${second};x;11;abc\r\n0000000000;y;5;5\r\n${first};z;5;5\r\n${third};5\r\n`;
    const answer = await book.importMarks(csv);
    expect(answer.problems.map(({ row, column }: Data) => [row, column])).toEqual([
      [3, 'TX1'],
      [3, 'GK'],
      [4, 'code'],
      [5, 'code'],
      [6, null],
    ]);
    expect(await book.version()).toBe(at);
  });

  test('is written when it is right and asked to, with commas for decimals', async () => {
    const [first, second] = book.pupils as [Data, Data];
    const csv = `code;TX1;GK\n${first.code};8,5;7\n${second.code};6;\n`;
    const before = await book.marksOf(second.id);
    expect(await book.importMarks(csv)).toMatchObject({ __typename: 'ImportMarksSuccess', dryRun: true, lines: 2 });
    expect(await book.importMarks(csv, { dryRun: false })).toMatchObject({
      __typename: 'ImportMarksSuccess',
      dryRun: false,
      lines: 2,
    });
    expect(await book.marksOf(first.id)).toMatchObject({ regular: expect.arrayContaining([8.5]), midTerm: 7 });
    expect((await book.marksOf(second.id)).midTerm).toBe(before.midTerm);
    expect(await book.importMarks(csv, { dryRun: false, version: 1 })).toMatchObject({ changed: 0 });
  });

  test.each([
    ['no heading', '', [[1, null]]],
    ['no column of codes', 'TX1,TX2\n1,2\n', [[1, null]]],
    ['a column twice', 'code,TX1,TX1\n', [[1, 'TX1']]],
    ['an open quote', 'code,TX1\n"abc,5\n', [[2, null]]],
  ])('with %s is refused as a whole', async (_, csv, places) => {
    const answer = await book.importMarks(csv);
    expect(answer.problems.map(({ row, column }: Data) => [row, column])).toEqual(places);
  });
});
