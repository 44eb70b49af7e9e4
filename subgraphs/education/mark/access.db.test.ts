import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Data, nobody } from '../../../test/tools/department.ts';
import { CLASS_SHEET, type Gradebook, openGradebook, RECORD_MARKS } from '../../../test/tools/gradebook.ts';

let book: Gradebook;
beforeAll(async () => {
  book = await openGradebook();
});
afterAll(() => book[Symbol.asyncDispose]());

describe('who may', () => {
  test.each(['principal', 'mother', 'doctor', 'owner', 'guest'] as const)('%s may not enter marks', async (who) => {
    const { data, errors } = await book.city.ask(book.city.as(who), RECORD_MARKS, {
      input: {
        assignmentId: book.assignmentId,
        term: book.term,
        version: 1,
        marks: [{ studentId: book.pupils[0]!.id, kind: 'MID_TERM', value: 7 }],
      },
    });
    expect(data).toEqual({ recordMarks: null });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test("another subject of the class is not the homeroom teacher's to enter", async () => {
    const { data } = await book.city.ask(
      book.teacher,
      '{ myPosts { homeroomClasses { assignments { id subject { code } teacher { fullName } } } } }',
    );
    const other = data.myPosts[0].homeroomClasses[0].assignments.find(
      ({ teacher: who }: Data) => who?.fullName !== 'Lê Thị Thu Trang',
    );
    const { errors } = await book.city.ask(book.teacher, RECORD_MARKS, {
      input: {
        assignmentId: other.id,
        term: book.term,
        version: 1,
        marks: [{ studentId: book.pupils[0]!.id, kind: 'MID_TERM', value: 7 }],
      },
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test.each(['mother', 'doctor', 'guest'] as const)('to %s the class has no sheet', async (who) => {
    const { data } = await book.city.ask(book.city.as(who), CLASS_SHEET, { id: book.classId, term: book.term });
    expect(data.schoolClass.sheet).toBeNull();
  });

  test('a subject teacher sees the own subjects of the class and no results', async () => {
    const [post] = await book.rows(
      `select s.citizen_id as id, s.school_id as school from teaching_assignment a join staff s on s.id = a.staff_id join school_class c on c.id = a.class_id
       where a.class_id = $1 and s.id <> c.homeroom_teacher_id limit 1`,
      [book.classId],
    );
    const viewer = { subject: post.id, citizenId: post.id, roles: ['citizen', 'teacher'], institution: post.school };
    const { data } = await book.city.ask(viewer, CLASS_SHEET, { id: book.classId, term: book.term });
    const { subjects, pupils: lines } = data.schoolClass.sheet;
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.length).toBeLessThan(13);
    for (const { marks, result } of lines) {
      expect([marks.length, result]).toEqual([subjects.length, null]);
    }
    const elsewhere = await book.city.ask(
      { ...viewer, institution: '00000000-0000-8000-8000-000000000000' },
      CLASS_SHEET,
      {
        id: book.classId,
        term: book.term,
      },
    );
    expect(elsewhere.data.schoolClass.sheet).toBeNull();
  });

  test('parents read the marks of their own child and of no other', async () => {
    const MARKS =
      'student { id marks(term: TERM_1) { subjectCode regular } markChanges { totalCount } termResults { totalCount } transcript { totalCount } schoolReport { html } }';
    const mother = book.city.as('mother');
    const [own] = await book.rows('select citizen_id as id from pupil where class_id = $1 and full_name = $2', [
      book.classId,
      'Trần Minh Khôi',
    ]);
    const reference = (id: string, guardianIds: (string | null)[]) => [{ __typename: 'Citizen', id, guardianIds }];
    const { data } = await book.city.entities(
      mother,
      reference(own.id, [mother.citizenId]),
      `... on Citizen { ${MARKS} }`,
    );
    expect(data._entities[0].student.marks).toHaveLength(13);
    const [other] = await book.rows(
      'select citizen_id as id from pupil where class_id = $1 and full_name <> $2 limit 1',
      [book.classId, 'Trần Minh Khôi'],
    );
    expect(
      (await book.city.entities(mother, reference(other.id, []), `... on Citizen { ${MARKS} }`)).data._entities[0]
        .student,
    ).toBeNull();
    expect(
      (await book.city.entities(nobody, reference(own.id, [null]), `... on Citizen { ${MARKS} }`)).data._entities[0]
        .student,
    ).toBeNull();
  });
});
