import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Data } from '../../../test/tools/department.ts';
import { CLASS_SHEET, type Gradebook, openGradebook, RECORD_MARKS } from '../../../test/tools/gradebook.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';

const GRANT = `mutation ($input: GrantExemptionInput!) { grantExemption(input: $input) { __typename
  ... on ExemptionGranted { marksTakenAway exemption { id terms scope subject { code } grantedBy { role } revokedAt } }
  ... on ExemptionNotAllowed { message messageVi allowed } ... on ExemptionExists { exemption { id } } ... on TermLocked { message } } }`;
const REVOKE = `mutation ($input: RevokeExemptionInput!) { revokeExemption(input: $input) { __typename
  ... on ExemptionRevoked { exemption { id revokedAt } } ... on TermLocked { message } } }`;
const MARKS =
  'student { marks(term: TERM_1) { subjectCode exemption passed regular } exemptions { scope terms subject { code } } }';

let book: Gradebook;
let pupils: string[];
beforeAll(async () => {
  book = await openGradebook();
  pupils = book.pupils.map(({ id }) => id);
});
afterAll(() => book[Symbol.asyncDispose]());

const input = (studentId: string, more: object = {}) => ({
  studentId,
  subjectCode: 'PHYSICAL_EDUCATION',
  terms: ['TERM_1', 'TERM_2'],
  scope: 'SUBJECT',
  ground: 'DISABILITY',
  document: 'Giấy xác nhận khuyết tật số 12/2026',
  reason: 'Khuyết tật vận động',
  ...more,
});
async function grant(studentId: string, more: object = {}): Promise<Data> {
  const { data, errors } = await book.city.ask(book.principal, GRANT, { input: input(studentId, more) });
  expect(errors).toEqual([]);
  return data.grantExemption;
}
const revoke = async (exemptionId: string): Promise<Data> =>
  (await book.city.ask(book.principal, REVOKE, { input: { exemptionId, reason: 'Đã bình phục' } })).data
    .revokeExemption;

/** Physical education of the class in the first term, and who teaches it. */
const sport = async (): Promise<Data> =>
  (
    await book.rows(
      `select a.id, h.version, s.citizen_id as "citizenId", s.school_id as "schoolId" from teaching_assignment a
       join sheet h on h.assignment_id = a.id and h.term = 1 join staff s on s.id = a.staff_id
       where a.class_id = $1 and a.subject_code = 'PHYSICAL_EDUCATION'`,
      [book.classId],
    )
  )[0];
async function enter(studentId: string): Promise<Data> {
  const { id, version, citizenId, schoolId } = await sport();
  const viewer: Viewer = { subject: citizenId, citizenId, roles: ['citizen', 'teacher'], institution: schoolId };
  const marks = [{ studentId, kind: 'END_OF_TERM', value: 'Đ' }];
  return (await book.city.ask(viewer, RECORD_MARKS, { input: { assignmentId: id, term: 'TERM_1', version, marks } }))
    .data.recordMarks;
}
async function onSheet(studentId: string): Promise<Data> {
  const { data } = await book.city.ask(book.principal, CLASS_SHEET.replace('passed }', 'passed exemption }'), {
    id: book.classId,
    term: 'TERM_1',
  });
  return data.schoolClass.sheet.pupils
    .find(({ student }: Data) => student.id === studentId)
    .marks.find(({ subjectCode }: Data) => subjectCode === 'PHYSICAL_EDUCATION');
}

describe('a pupil exempt from a subject', () => {
  test('bears no mark in it; those that stood there are in the history, and no result waits for it', async () => {
    const studentId = pupils[0]!;
    const before = await onSheet(studentId);
    expect(before.regular.length).toBeGreaterThan(0);
    const given = await grant(studentId);
    expect(given).toMatchObject({
      __typename: 'ExemptionGranted',
      exemption: {
        terms: ['TERM_1', 'TERM_2'],
        scope: 'SUBJECT',
        subject: { code: 'PHYSICAL_EDUCATION' },
        grantedBy: { role: 'PRINCIPAL' },
      },
    });
    expect(given.marksTakenAway).toBe(before.regular.length + 1);
    expect(await onSheet(studentId)).toMatchObject({ exemption: 'SUBJECT', regular: [], midTerm: null, passed: null });
    const taken = await book.rows(
      'select 1 from mark_change where student_id = $1 and new_value is null and reason = $2',
      [studentId, 'Khuyết tật vận động'],
    );
    expect(taken).toHaveLength(given.marksTakenAway);
    await completeAllBut(studentId, 'PHYSICAL_EDUCATION');
    const [result] = await book.rows(
      "select level from term_result where student_id = $1 and school_year = '2026-2027' and term = 1",
      [studentId],
    );
    expect(result.level).toBe('GOOD');
  });

  test('is refused by name where a teacher enters a mark, and by the database where anything else does', async () => {
    expect(await enter(pupils[0]!)).toMatchObject({
      __typename: 'MarksRejected',
      problems: [
        {
          row: 0,
          student: { id: pupils[0] },
          message: 'The pupil is exempt from this subject.',
          messageVi: 'Học sinh được miễn học môn này.',
        },
      ],
    });
    await expect(
      book.rows("update mark_line set end_of_term = 1 where student_id = $1 and exempt = 'SUBJECT'", [pupils[0]]),
    ).rejects.toThrow('mark_line_exempt_bears_no_mark');
    expect(await enter(pupils[1]!)).toMatchObject({ __typename: 'RecordMarksSuccess' });
  });

  test('is exempt in the second term before anybody wrote on its sheet', async () => {
    const rows = await book.rows(
      'select h.term, l.exempt from mark_line l join sheet h on h.id = l.sheet_id where l.student_id = $1 and l.exempt is not null order by 1',
      [pupils[0]],
    );
    expect(rows).toEqual([
      { term: 1, exempt: 'SUBJECT' },
      { term: 2, exempt: 'SUBJECT' },
    ]);
  });

  test('granted twice is granted once; otherwise, the one that holds is shown', async () => {
    const again = await grant(pupils[0]!);
    expect(again).toMatchObject({ __typename: 'ExemptionGranted', marksTakenAway: 0 });
    const other = await grant(pupils[0]!, { terms: ['TERM_2'] });
    expect(other).toEqual({ __typename: 'ExemptionExists', exemption: { id: again.exemption.id } });
  });

  test('once it is taken back, marks can be entered again', async () => {
    const { exemption } = await grant(pupils[0]!);
    const first = await revoke(exemption.id);
    expect(first).toMatchObject({ __typename: 'ExemptionRevoked', exemption: { revokedAt: expect.any(String) } });
    expect(await revoke(exemption.id)).toEqual(first);
    expect(await onSheet(pupils[0]!)).toMatchObject({ exemption: null });
    expect(await enter(pupils[0]!)).toMatchObject({ __typename: 'RecordMarksSuccess' });
    expect((await grant(pupils[0]!)).exemption.id).not.toBe(exemption.id);
  });

  test('stays exempt in another class of the year', async () => {
    const [studentId] = [pupils[0]!];
    const [line] = await book.rows(
      "select l.sheet_id as sheet from mark_line l join sheet h on h.id = l.sheet_id where l.student_id = $1 and l.exempt = 'SUBJECT' and h.term = 1",
      [studentId],
    );
    await book.rows('delete from mark_line where sheet_id = $1 and student_id = $2', [line.sheet, studentId]);
    expect((await enter(studentId)).problems[0].message).toBe('The pupil is exempt from this subject.');
  });
});

test('exempt from practice alone, a pupil is marked as ever', async () => {
  const studentId = pupils[2]!;
  expect(await grant(studentId, { scope: 'PRACTICE', ground: 'ILLNESS', terms: ['TERM_1'] })).toMatchObject({
    __typename: 'ExemptionGranted',
    marksTakenAway: 0,
  });
  expect(await enter(studentId)).toMatchObject({ __typename: 'RecordMarksSuccess' });
  expect(await onSheet(studentId)).toMatchObject({ exemption: 'PRACTICE', endOfTerm: 'Đ' });
});

test.each([
  [{ ground: 'ILLNESS' }, ['PRACTICE']],
  [{ ground: 'ILLNESS', subjectCode: 'MUSIC' }, []],
  [{ subjectCode: 'PHYSICS' }, []],
])('what the regulation does not know is not granted: %j', async (more, allowed) => {
  const refused = await grant(pupils[3]!, more);
  expect(refused).toMatchObject({ __typename: 'ExemptionNotAllowed', allowed });
  expect(refused.messageVi).not.toBe('');
});

test.each([
  [{ terms: [] }, 'terms'],
  [{ reason: ' ' }, 'reason'],
  [{ document: 'x'.repeat(201) }, 'document'],
])('input that says too little is named: %j', async (more, argument) => {
  const { errors } = await book.city.ask(book.principal, GRANT, { input: input(pupils[3]!, more) });
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
});

describe('who may', () => {
  test.each(['teacher', 'mother', 'doctor', 'owner', 'analyst', 'guest'] as const)('%s grants nothing', async (who) => {
    const { data, errors } = await book.city.ask(book.city.as(who), GRANT, { input: input(pupils[3]!) });
    expect(data).toEqual({ grantExemption: null });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test('the principal of another school grants nothing, nor takes back, whatever the alias', async () => {
    const { exemption } = await grant(pupils[2]!, { scope: 'PRACTICE', ground: 'ILLNESS', terms: ['TERM_1'] });
    const [other] = await book.rows(
      `insert into staff (id, citizen_id, school_id, role, full_name, sort_name, since)
       select gen_random_uuid(), gen_random_uuid(), id, 'PRINCIPAL', 'Đỗ Văn An', 'An Đỗ Văn', '2020-08-01' from school where id <> $1
       order by id limit 1 returning citizen_id as id, school_id as school`,
      [book.principal.institution],
    );
    const viewer = {
      subject: other.id,
      citizenId: other.id,
      roles: ['citizen', 'principal'],
      institution: other.school,
    };
    for (const institution of [other.school, book.principal.institution]) {
      const { data, errors } = await book.city.ask(
        { ...viewer, institution },
        `mutation ($grant: GrantExemptionInput!, $revoke: RevokeExemptionInput!) {
          a: grantExemption(input: $grant) { __typename } b: revokeExemption(input: $revoke) { __typename } }`,
        { grant: input(pupils[3]!), revoke: { exemptionId: exemption.id, reason: 'x' } },
      );
      expect(data).toEqual({ a: null, b: null });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
  });

  test('the family reads it, a stranger does not, and nobody reads why', async () => {
    const mother = book.city.as('mother');
    const [row] = await book.rows('select citizen_id as id from student where id = $1', [pupils[2]]);
    const read = async (guardianIds: (string | null)[]) =>
      (
        await book.city.entities(
          mother,
          [{ __typename: 'Citizen', id: row.id, guardianIds }],
          `... on Citizen { a: ${MARKS} b: ${MARKS} }`,
        )
      ).data._entities[0];
    const own = await read([mother.citizenId]);
    expect(own.a.exemptions).toEqual([
      { scope: 'PRACTICE', terms: ['TERM_1'], subject: { code: 'PHYSICAL_EDUCATION' } },
    ]);
    expect(own.b).toEqual(own.a);
    expect(await read([])).toEqual({ a: null, b: null });
    const why = await book.city.ask(
      book.principal,
      'query ($id: ID!) { student(id: $id) { exemptions { ground document } } }',
      {
        id: pupils[2],
      },
    );
    expect(why.errors[0]?.message).toMatch(/Cannot query field "ground"/);
  });

  test('a subject teacher sees that a pupil is exempt and not the exemption itself', async () => {
    const [post] = await book.rows(
      `select s.citizen_id as id, s.school_id as school from teaching_assignment a join staff s on s.id = a.staff_id
       join school_class c on c.id = a.class_id where a.class_id = $1 and s.id <> c.homeroom_teacher_id limit 1`,
      [book.classId],
    );
    const viewer = { subject: post.id, citizenId: post.id, roles: ['citizen', 'teacher'], institution: post.school };
    const { data } = await book.city.ask(viewer, 'query ($id: ID!) { student(id: $id) { exemptions { scope } } }', {
      id: pupils[2],
    });
    expect(data.student.exemptions).toEqual([]);
  });
});

test('an exemption and a mark at once: whichever comes first, no mark stands on an exempt line', async () => {
  const studentId = pupils[4]!;
  const [granted, entered] = await Promise.all([grant(studentId), enter(studentId)]);
  expect(granted.__typename).toBe('ExemptionGranted');
  expect(['RecordMarksSuccess', 'MarksRejected', 'SheetChanged']).toContain(entered.__typename);
  expect(await onSheet(studentId)).toMatchObject({ exemption: 'SUBJECT', regular: [], endOfTerm: null });
});

test('eight at once grant one', async () => {
  const studentId = pupils[5]!;
  const ids = (await Promise.all(Array.from({ length: 8 }, () => grant(studentId)))).map(
    ({ exemption }) => exemption.id,
  );
  expect(new Set(ids).size).toBe(1);
});

test('a locked term takes no exemption, and gives none back', async () => {
  const { exemption } = await grant(pupils[6]!, { terms: ['TERM_1'] });
  const LOCK = 'mutation ($input: LockTermInput!) { lockTerm(input: $input) { __typename } }';
  await book.city.ask(book.principal, LOCK, { input: { classId: book.classId, term: 'TERM_1' } });
  expect(await grant(pupils[7]!)).toMatchObject({ __typename: 'TermLocked' });
  expect(await grant(pupils[7]!, { terms: ['TERM_2'] })).toMatchObject({ __typename: 'ExemptionGranted' });
  expect(await revoke(exemption.id)).toMatchObject({ __typename: 'TermLocked' });
});

/** Gives a pupil every mark of the first term but those of one subject. */
async function completeAllBut(studentId: string, subject: string): Promise<void> {
  const sheets = await book.rows(
    `select a.id as "assignmentId", a.assessment, h.version, a.periods_per_year as periods, s.citizen_id as "citizenId", s.school_id as "schoolId"
     from teaching_assignment a join sheet h on h.assignment_id = a.id and h.term = 1 join staff s on s.id = a.staff_id
     where a.class_id = $1 and a.subject_code <> $2`,
    [book.classId, subject],
  );
  for (const { assignmentId, assessment, version, periods, citizenId, schoolId } of sheets) {
    const most = assessment === 'COMMENT' || periods <= 35 ? 2 : periods <= 70 ? 3 : 4;
    const value = assessment === 'COMMENT' ? 'Đ' : 9;
    const marks = [
      ...Array.from({ length: most }, (_, at) => ({ studentId, kind: 'REGULAR', position: at + 1, value })),
      { studentId, kind: 'MID_TERM', value },
      { studentId, kind: 'END_OF_TERM', value },
    ];
    const viewer = { subject: citizenId, citizenId, roles: ['citizen', 'teacher'], institution: schoolId };
    const { data } = await book.city.ask(viewer, RECORD_MARKS, {
      input: { assignmentId, term: 'TERM_1', version, marks },
    });
    expect(data.recordMarks.__typename).toBe('RecordMarksSuccess');
  }
}
