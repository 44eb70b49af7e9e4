import { type Data, openDepartment, type TestDepartment } from './department.ts';

const TERM = 'TERM_1';
const SUBJECT = 'MATHEMATICS';

export const TEACHING = `{ myTeaching { id subject { code } schoolClass { id name grade homeroomTeacher { fullName } }
  sheet(term: TERM_1) { version regularMarks lockedAt } } }`;
const PUPILS = 'query ($id: ID!) { schoolClass(id: $id) { students(first: 100) { nodes { id code } } } }';
export const PROBLEMS = '... on MarksRejected { problems { row column message messageVi student { id } } }';
export const RECORD_MARKS = `mutation ($input: RecordMarksInput!) { recordMarks(input: $input) { __typename
  ... on RecordMarksSuccess { changed sheet { version } } ${PROBLEMS} ... on SheetChanged { sheet { version } } ... on TermLocked { message } } }`;
const RECORD_MARK = `mutation ($input: RecordMarkInput!) { recordMark(input: $input) { __typename
  ... on RecordMarkSuccess { mark { value kind position subject { code } } } ... on MarkExists { mark { value } } ${PROBLEMS} ... on TermLocked { message } } }`;
const IMPORT = `mutation ($input: ImportMarksInput!) { importMarks(input: $input) { __typename
  ... on ImportMarksSuccess { dryRun lines changed } ${PROBLEMS} ... on SheetChanged { sheet { version } } } }`;
export const CLASS_SHEET = `query ($id: ID!, $term: Term!) { schoolClass(id: $id) { sheet(term: $term) {
  subjects { subjectCode version regularMarks }
  pupils { student { id fullName } marks { subjectCode regular midTerm endOfTerm average passed } result { level average training } } } } }`;
const CHANGES = `query ($id: ID!) { schoolClass(id: $id) { assignments { id sheet(term: TERM_1) { changes(first: 100) {
  nodes { student { id } kind position oldValue newValue reason changedBy { fullName } approvedBy { role } } totalCount } } } } }`;

/** Mathematics of the class that the cast's teacher leads, in the term under way, as that teacher sees it. */
export async function openGradebook() {
  const city: TestDepartment = await openDepartment('education');
  const teacher = city.as('teacher');
  const { data } = await city.ask(teacher, TEACHING);
  const own = data.myTeaching.find(
    ({ subject, schoolClass }: Data) => subject.code === SUBJECT && schoolClass.grade === 7,
  );
  const [assignmentId, classId]: [string, string] = [own.id, own.schoolClass.id];
  const pupils: { id: string; code: string }[] = (await city.ask(teacher, PUPILS, { id: classId })).data.schoolClass
    .students.nodes;
  const sheet = { assignmentId, term: TERM };
  const version = async (): Promise<number> =>
    (await city.ask(teacher, TEACHING)).data.myTeaching.find(({ id }: Data) => id === assignmentId).sheet.version;
  return {
    city,
    teacher,
    principal: city.as('principal'),
    assignmentId,
    classId,
    pupils,
    term: TERM,
    version,
    recordMarks: async (marks: object[], at: number): Promise<Data> =>
      (await city.ask(teacher, RECORD_MARKS, { input: { ...sheet, version: at, marks } })).data.recordMarks,
    recordMark: async (input: object): Promise<Data> =>
      (await city.ask(teacher, RECORD_MARK, { input: { ...sheet, ...input } })).data.recordMark,
    importMarks: async (csv: string, more: object = {}): Promise<Data> =>
      (await city.ask(teacher, IMPORT, { input: { ...sheet, version: await version(), csv, ...more } })).data
        .importMarks,
    /** A pupil's line of the sheet. */
    marksOf: async (studentId: string): Promise<Data> => {
      const answer = await city.ask(teacher, CLASS_SHEET, { id: classId, term: TERM });
      const pupil = answer.data.schoolClass.sheet.pupils.find(({ student }: Data) => student.id === studentId);
      return pupil.marks.find(({ subjectCode }: Data) => subjectCode === SUBJECT);
    },
    /** The history of the sheet, latest first. */
    changes: async (): Promise<Data> => {
      const answer = await city.ask(teacher, CHANGES, { id: classId });
      return answer.data.schoolClass.assignments.find(({ id }: Data) => id === assignmentId).sheet.changes;
    },
    rows: (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values),
    [Symbol.asyncDispose]: () => city[Symbol.asyncDispose](),
  };
}

export type Gradebook = Awaited<ReturnType<typeof openGradebook>>;
