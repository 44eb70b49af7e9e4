import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { type Data, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';

const REFUSED = '... on RosterRefused { message messageVi }';
const OPEN = `mutation ($input: OpenClassInput!) { openClass(input: $input) { __typename
  ... on ClassOpened { message schoolClass { id name grade schoolYear homeroomTeacher { id } assignments { id subject { code } teacher { id } } } } ${REFUSED} } }`;
const ASSIGN = `mutation ($input: AssignTeacherInput!) { assignTeacher(input: $input) { __typename
  ... on TeacherAssigned { assignment { teacher { fullName } } } ${REFUSED} } }`;
const LEAD = `mutation ($input: AssignHomeroomTeacherInput!) { assignHomeroomTeacher(input: $input) { __typename
  ... on HomeroomTeacherAssigned { schoolClass { homeroomTeacher { fullName } } } ${REFUSED} } }`;
const PLACE = `mutation ($input: PlaceInClassInput!) { placeInClass(input: $input) { __typename
  ... on PlacedInClass { schoolClass { name } } ${REFUSED} } }`;

let city: TestDepartment;
const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);
async function ask(query: string, input: object, viewer: Viewer = city.as('principal')): Promise<Data> {
  const { data, errors } = await city.ask(viewer, query, { input });
  if (errors.length > 0) {
    throw new Error(`${errors[0]!.extensions?.code}: ${errors[0]!.message}`);
  }
  return Object.values(data)[0];
}
const open = (more: object = {}) => ask(OPEN, { schoolYear: '2026-2027', grade: 7, name: '7A9', ...more });
beforeAll(async () => {
  city = await openDepartment('education');
});
afterAll(() => city[Symbol.asyncDispose]());

describe('a class', () => {
  test('is opened once, though six ask at the same time, with the subjects of its grade and nobody who teaches them', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => open()));
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
    }
    const { schoolClass } = answers[0]!;
    expect(schoolClass).toMatchObject({ name: '7A9', grade: 7, schoolYear: '2026-2027', homeroomTeacher: null });
    expect(schoolClass.assignments).toHaveLength(13);
    expect(schoolClass.assignments.map(({ teacher }: Data) => teacher)).toEqual(Array(13).fill(null));
  });

  test('of grade 10 and up has the electives of its stream', async () => {
    const { schoolClass } = await open({ schoolYear: '2027-2028', grade: 10, name: '10A9', stream: 'SOCIAL' });
    const codes = schoolClass.assignments.map(({ subject }: Data) => subject.code);
    expect(codes).toContain('ECONOMICS_AND_LAW');
    expect(codes).not.toContain('PHYSICS');
    expect(await open({ schoolYear: '2027-2028', grade: 10, name: '10A9', stream: 'NATURAL' })).toMatchObject({
      __typename: 'RosterRefused',
    });
  });

  test('of another grade keeps its name to itself', async () => {
    expect(await open({ grade: 8 })).toMatchObject({
      __typename: 'RosterRefused',
      message: expect.stringContaining('another grade'),
    });
  });

  test.each([
    [{ grade: 13 }, 'grade: expected a grade from 1 to 12, got 13'],
    [{ name: '  ' }, 'name: expected 1 to 20 characters, got 0'],
    [{ schoolYear: '2025-2026' }, 'schoolYear: expected 2026-2027 or 2027-2028, got 2025-2026'],
    [{ stream: 'SOCIAL' }, 'stream: expected none below grade 10 on'],
    [{ grade: 11, name: '11A9' }, 'stream: expected one from grade 10 on'],
  ])('that cannot be is named: %j', async (more, message) => {
    await expect(open(more)).rejects.toThrow(message);
  });
});

describe('who teaches', () => {
  let assignmentId: string;
  let classId: string;
  beforeAll(async () => {
    const { schoolClass } = await open();
    classId = schoolClass.id;
    assignmentId = schoolClass.assignments.find(({ subject }: Data) => subject.code === 'MATHEMATICS').id;
  });

  test('is chosen from those who work at the school today, and whoever was chosen can enter marks', async () => {
    const { data } = await city.ask(
      city.as('principal'),
      'query ($id: ID!) { school(id: $id) { staff(first: 100, role: TEACHER) { totalCount nodes { id fullName role } } } }',
      { id: city.as('principal').institution },
    );
    const { nodes, totalCount } = data.school.staff;
    expect(nodes).toHaveLength(totalCount);
    const own = nodes.find(({ fullName }: Data) => fullName === 'Lê Thị Thu Trang');
    expect(await ask(ASSIGN, { assignmentId, staffId: own.id })).toMatchObject({
      __typename: 'TeacherAssigned',
      assignment: { teacher: { fullName: 'Lê Thị Thu Trang' } },
    });
    expect(await ask(LEAD, { classId, staffId: own.id })).toMatchObject({
      __typename: 'HomeroomTeacherAssigned',
      schoolClass: { homeroomTeacher: { fullName: 'Lê Thị Thu Trang' } },
    });
    const teaching = await city.ask(city.as('teacher'), '{ myTeaching { id } myPosts { homeroomClasses { id } } }');
    expect(teaching.data.myTeaching).toContainEqual({ id: assignmentId });
    expect(teaching.data.myPosts[0].homeroomClasses).toContainEqual({ id: classId });
    expect((await ask(ASSIGN, { assignmentId, staffId: null })).assignment.teacher).toBeNull();
    expect((await city.ask(city.as('teacher'), '{ myTeaching { id } }')).data.myTeaching).not.toContainEqual({
      id: assignmentId,
    });
  });

  test('is nobody of another school, nor someone who has left', async () => {
    const [elsewhere] = await rows("select id from staff where school_id <> $1 and role = 'TEACHER' limit 1", [
      city.as('principal').institution,
    ]);
    const [left] = await rows(
      `insert into staff values (gen_random_uuid(), gen_random_uuid(), $1, 'TEACHER', 'Vũ Thị Mai', 'Mai Vũ Thị', '2020-08-01', '2026-11-20') returning id`,
      [city.as('principal').institution],
    );
    for (const staffId of [elsewhere.id, left.id]) {
      expect(await ask(ASSIGN, { assignmentId, staffId })).toMatchObject({ __typename: 'RosterRefused' });
      expect(await ask(LEAD, { classId, staffId })).toMatchObject({ __typename: 'RosterRefused' });
    }
  });
});

describe('a pupil', () => {
  let pupil: string;
  let from: string;
  let to: string;
  beforeAll(async () => {
    [{ id: from }] = await rows(
      "select id from school_class where school_id = $1 and school_year = '2026-2027' and name = '7A1'",
      [city.as('principal').institution],
    );
    [{ id: pupil }] = await rows('select id from pupil where class_id = $1 order by sort_name, id limit 1', [from]);
    to = (await open()).schoolClass.id;
    const exempt = await city.ask(
      city.as('principal'),
      'mutation ($input: GrantExemptionInput!) { grantExemption(input: $input) { __typename } }',
      {
        input: {
          studentId: pupil,
          subjectCode: 'PHYSICAL_EDUCATION',
          terms: ['TERM_1', 'TERM_2'],
          scope: 'SUBJECT',
          ground: 'DISABILITY',
          document: 'số 1',
          reason: 'Khuyết tật vận động',
        },
      },
    );
    expect(exempt.data.grantExemption.__typename).toBe('ExemptionGranted');
  });

  test('comes to another class with marks and exemptions, once', async () => {
    const marks = () =>
      city.ask(
        city.as('principal'),
        'query ($id: ID!) { student(id: $id) { schoolClass { id } marks(term: TERM_1) { subjectCode regular exemption } } }',
        {
          id: pupil,
        },
      );
    const before = (await marks()).data.student;
    expect(before.schoolClass.id).toBe(from);
    for (const _ of [1, 2]) {
      expect(await ask(PLACE, { studentId: pupil, classId: to })).toEqual({
        __typename: 'PlacedInClass',
        schoolClass: { name: '7A9' },
      });
    }
    const after = (await marks()).data.student;
    expect(after.schoolClass.id).toBe(to);
    expect(after.marks).toEqual(before.marks);
    const sheet = await city.ask(
      city.as('principal'),
      'query ($id: ID!) { schoolClass(id: $id) { sheet(term: TERM_2) { pupils { student { id } marks { subjectCode exemption } } } } }',
      { id: to },
    );
    expect(sheet.data.schoolClass.sheet.pupils).toHaveLength(1);
    expect(sheet.data.schoolClass.sheet.pupils[0].marks).toContainEqual({
      subjectCode: 'PHYSICAL_EDUCATION',
      exemption: 'SUBJECT',
    });
  });

  test('takes an exemption back in the class that it came along to', async () => {
    const { data } = await city.ask(
      city.as('principal'),
      'query ($id: ID!) { student(id: $id) { exemptions { id } } }',
      { id: pupil },
    );
    const REVOKE = 'mutation ($input: RevokeExemptionInput!) { revokeExemption(input: $input) { __typename } }';
    const [{ id }] = data.student.exemptions;
    expect(await ask(REVOKE, { exemptionId: id, reason: 'Đã bình phục' })).toEqual({ __typename: 'ExemptionRevoked' });
    expect(await rows('select 1 from mark_line where student_id = $1 and exempt is not null', [pupil])).toEqual([]);
  });

  test('changes classes while marks are entered there: nobody waits for ever, and no mark is lost', async () => {
    const sheets = await rows(
      `select a.id as "assignmentId", h.version, s.citizen_id as "citizenId", s.school_id as "schoolId", a.class_id as "classId" from teaching_assignment a
       join sheet h on h.assignment_id = a.id and h.term = 1 join staff s on s.id = a.staff_id where a.class_id = $1 and a.assessment = 'SCORED'`,
      [from],
    );
    const [mover] = await rows('select id from pupil where class_id = $1 order by sort_name, id limit 1', [from]);
    const answers = await Promise.all([
      ask(PLACE, { studentId: mover.id, classId: to }),
      ...sheets.map(({ assignmentId, version, citizenId, schoolId }) =>
        ask(
          'mutation ($input: RecordMarksInput!) { recordMarks(input: $input) { __typename } }',
          { assignmentId, term: 'TERM_1', version, marks: [{ studentId: mover.id, kind: 'END_OF_TERM', value: 9.5 }] },
          { subject: citizenId, citizenId, roles: ['citizen', 'teacher'], institution: schoolId },
        ),
      ),
    ]);
    expect(answers[0]).toMatchObject({ __typename: 'PlacedInClass' });
    const entered = answers.slice(1).filter(({ __typename }) => __typename === 'RecordMarksSuccess').length;
    const [{ count }] = await rows(
      `select count(*) from mark_line l join sheet h on h.id = l.sheet_id where l.student_id = $1 and h.class_id = $2 and l.end_of_term = 95`,
      [mover.id, to],
    );
    expect(count).toBe(entered);
    expect(answers.slice(1).map(({ __typename }) => __typename)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(RecordMarksSuccess|MarksRejected)$/)]),
    );
    await expect(
      rows(
        'select l.student_id from mark_line l join sheet h on h.id = l.sheet_id where l.student_id = $1 and h.class_id = $2',
        [mover.id, from],
      ),
    ).resolves.toEqual([]);
  });

  test('stays where a term is locked in one class and not in the other', async () => {
    const [mover] = await rows('select id from pupil where class_id = $1 order by sort_name, id limit 1', [from]);
    await city.ask(
      city.as('principal'),
      'mutation ($input: LockTermInput!) { lockTerm(input: $input) { __typename } }',
      {
        input: { classId: from, term: 'TERM_1' },
      },
    );
    expect(await ask(PLACE, { studentId: mover.id, classId: to })).toMatchObject({
      __typename: 'RosterRefused',
      message: expect.stringContaining('is locked in one of the classes'),
    });
  });

  test('of another grade or school does not come, nor one whose year is decided', async () => {
    const [other] = await rows(
      "select id from pupil where school_id = $1 and school_year = '2026-2027' and grade = 8 limit 1",
      [city.as('principal').institution],
    );
    const [stranger] = await rows(
      "select id from pupil where school_id <> $1 and school_year = '2026-2027' and grade = 7 limit 1",
      [city.as('principal').institution],
    );
    for (const { id } of [other, stranger]) {
      expect(await ask(PLACE, { studentId: id, classId: to })).toMatchObject({
        message: expect.stringContaining('no such pupil'),
      });
    }
    const [decided] = await rows(
      `insert into school_class (id, school_id, school_year, grade, name)
       select gen_random_uuid(), c.school_id, c.school_year, c.grade, c.grade || 'X' from school_class c
       where c.school_id = $1 and c.school_year = '2025-2026' and c.grade = 7 limit 1
       returning id as "classId", (select p.id from pupil p where p.school_id = $1 and p.school_year = '2025-2026' and p.grade = 7 limit 1) as id`,
      [city.as('principal').institution],
    );
    expect(await ask(PLACE, { studentId: decided.id, classId: decided.classId })).toMatchObject({
      message: expect.stringContaining('is decided'),
    });
  });
});

describe('who may', () => {
  const WRITES = `mutation ($open: OpenClassInput!, $assign: AssignTeacherInput!, $lead: AssignHomeroomTeacherInput!, $place: PlaceInClassInput!) {
    a: openClass(input: $open) { __typename } b: assignTeacher(input: $assign) { __typename }
    c: assignHomeroomTeacher(input: $lead) { __typename } d: placeInClass(input: $place) { __typename } }`;

  test.each(['teacher', 'mother', 'doctor', 'owner', 'analyst', 'guest', 'another principal'] as const)(
    '%s changes nothing and sees no list of staff',
    async (who) => {
      const school = city.as('principal').institution!;
      const viewer =
        who === 'another principal'
          ? { ...city.as('principal'), citizenId: city.as('doctor').citizenId, subject: city.as('doctor').subject }
          : { ...city.as(who), institution: school };
      const [{ id: classId }] = await rows('select id from school_class where school_id = $1 limit 1', [school]);
      const [{ id: assignmentId }] = await rows('select id from teaching_assignment where class_id = $1 limit 1', [
        classId,
      ]);
      const [{ id: studentId }] = await rows('select id from pupil where school_id = $1 limit 1', [school]);
      const { data, errors } = await city.ask(viewer, WRITES, {
        open: { schoolYear: '2026-2027', grade: 6, name: '6X' },
        assign: { assignmentId, staffId: null },
        lead: { classId, staffId: null },
        place: { studentId, classId },
      });
      expect(data).toEqual({ a: null, b: null, c: null, d: null });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(Array(4).fill('FORBIDDEN'));
      const seen = await city.entities(
        viewer,
        [{ __typename: 'School', id: school }],
        '... on School { staff(first: 5) { totalCount nodes { id } } }',
      );
      expect(seen.data._entities).toEqual([{ staff: { totalCount: 0, nodes: [] } }]);
    },
  );
});
