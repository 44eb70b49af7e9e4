import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, nobody, openDepartment, type TestDepartment, viewerOf } from '../../../test/tools/department.ts';

let city: TestDepartment;
/** Mathematics of 7A1 in the term under way, taught by the cast's teacher, who leads the class too. */
let assignment: string;
let classId: string;
let pupils: { id: string; code: string }[];
let version: number;

const teacher = () => city.as('teacher');
const principal = () => city.as('principal');

const SHEET = `{ myTeaching { id subject { code } schoolClass { id name grade } sheet(term: TERM_1) { version regularMarks lockedAt } } }`;
const PUPILS = `query ($id: ID!) { schoolClass(id: $id) { students(first: 100) { nodes { id code fullName } } } }`;

async function readVersion(): Promise<number> {
  const { data } = await city.ask(teacher(), SHEET);
  return data.myTeaching.find(({ id }: { id: string }) => id === assignment).sheet.version;
}

beforeAll(async () => {
  city = await openDepartment('education');
  const { data } = await city.ask(teacher(), SHEET);
  const own = data.myTeaching.find((each: { subject: { code: string }; schoolClass: { grade: number } }) => each.subject.code === 'MATHEMATICS' && each.schoolClass.grade === 7);
  assignment = own.id;
  classId = own.schoolClass.id;
  version = own.sheet.version;
  pupils = (await city.ask(teacher(), PUPILS, { id: classId })).data.schoolClass.students.nodes;
});
afterAll(() => city[Symbol.asyncDispose]());

const RECORD = `mutation ($input: RecordMarksInput!) { recordMarks(input: $input) { __typename
  ... on RecordMarksSuccess { changed sheet { version } } ... on MarksRejected { problems { row message messageVi student { id } } } ... on SheetChanged { sheet { version } } ... on TermLocked { message } } }`;

const record = (marks: object[], at: number, more: object = {}) =>
  city.ask(teacher(), RECORD, { input: { assignmentId: assignment, term: 'TERM_1', version: at, marks, ...more } });

const CLASS_SHEET = `query ($id: ID!, $term: Term!) { schoolClass(id: $id) { sheet(term: $term) {
  subjects { subjectCode version regularMarks }
  pupils { student { id fullName } marks { subjectCode regular midTerm endOfTerm average passed } result { level average training } } } } }`;

const lineOf = async (pupil: string, term = 'TERM_1', who = teacher()): Promise<{ regular: unknown[]; midTerm: unknown; endOfTerm: unknown; average: number | null }> => {
  const { data } = await city.ask(who, CLASS_SHEET, { id: classId, term });
  const found = data.schoolClass.sheet.pupils.find(({ student }: { student: { id: string } }) => student.id === pupil);
  return found.marks.find(({ subjectCode }: { subjectCode: string }) => subjectCode === 'MATHEMATICS');
};

describe('a class sheet', () => {
  test('has every subject of the grade for every pupil of the class', async () => {
    const { data, errors } = await city.ask(teacher(), CLASS_SHEET, { id: classId, term: 'TERM_1' });
    expect(errors).toEqual([]);
    expect(data.schoolClass.sheet.subjects).toHaveLength(13);
    expect(data.schoolClass.sheet.pupils.length).toBe(pupils.length);
  });
});

describe('marks of a class', () => {
  test('stand on the sheet once they were entered, and once more when sent again', async () => {
    const marks = pupils.map(({ id }, at) => ({ studentId: id, kind: 'REGULAR', position: 4, value: 5 + (at % 5) + 0.5 }));
    const first = await record(marks, version);
    expect(first.errors).toEqual([]);
    expect(first.data.recordMarks).toEqual({ __typename: 'RecordMarksSuccess', changed: pupils.length, sheet: { version: version + 1 } });
    const again = await record(marks, version);
    expect(again.data.recordMarks).toEqual({ __typename: 'RecordMarksSuccess', changed: 0, sheet: { version: version + 1 } });
  });
});
