import type { Context } from '../context.ts';
import { postsOf } from '../staff/posts.ts';
import type { SchoolClassRow } from '../school-class/school-class.entity.ts';
import { pointsOf } from '../regulation/tenths.ts';
import type { ClassSheetRecord, PupilMarksRecord, SubjectMarksRecord } from './class-sheet-record.ts';
import { EMPTY_LINE, type Line } from './line.ts';
import { markPolicy } from './mark.policy.ts';
import { written } from './mark-record.ts';
import type { SheetRow } from './sheet.loaders.ts';
import { termName } from './term.ts';

type Standing = { readonly average: number | null; readonly passed: boolean | null };
const NOTHING: Line & Standing = { ...EMPTY_LINE, average: null, passed: null };

export function subjectMarks(
  { subjectCode, assessment, term }: Pick<SheetRow, 'subjectCode' | 'assessment' | 'term'>,
  line: Line & Standing = NOTHING,
): SubjectMarksRecord {
  const { regular, midTerm, endOfTerm, midTermLevel, endOfTermLevel, average, passed, exempt } = line;
  return {
    subjectCode,
    term: termName(term),
    regular: regular.map((code) => written(assessment, 'REGULAR', code)),
    midTerm: written(assessment, 'MID_TERM', midTerm),
    endOfTerm: written(assessment, 'END_OF_TERM', endOfTerm),
    midTermLevel: written(assessment, 'MID_TERM_LEVEL', midTermLevel),
    endOfTermLevel: written(assessment, 'END_OF_TERM_LEVEL', endOfTermLevel),
    average: average === null ? null : pointsOf(average),
    passed,
    exemption: exempt,
  };
}

/** The gradebook of a class as far as the viewer may see it; null where nothing of it may be seen. */
export async function classSheet(
  schoolClass: SchoolClassRow,
  term: 1 | 2,
  context: Context,
): Promise<ClassSheetRecord | null> {
  const { viewer, loaders } = context;
  const [sheets, posts] = await Promise.all([loaders.sheetsByClass({ term }).load(schoolClass.id), postsOf(context)]);
  const place = { schoolId: schoolClass.schoolId, classId: schoolClass.id, posts };
  if (markPolicy.readClass(viewer, place)) {
    return { schoolClass, term, sheets, whole: true };
  }
  const own = sheets.filter(({ teacherId }) => markPolicy.readSheet(viewer, { ...place, teacherId }));
  return own.length === 0 ? null : { schoolClass, term, sheets: own, whole: false };
}

/** Every pupil of the class with the marks in the subjects of the sheet, in a statement each for pupils, marks and results. */
export async function pupilsOf(
  { schoolClass: { id }, term, sheets, whole }: ClassSheetRecord,
  { loaders }: Context,
): Promise<PupilMarksRecord[]> {
  const [members, lines, results] = await Promise.all([
    loaders.classMembers.load(id),
    loaders.linesByClass({ term }).load(id),
    whole ? loaders.termResultsByClass({ term }).load(id) : [],
  ]);
  const linesOf = Map.groupBy(lines, ({ studentId }) => studentId);
  const resultOf = new Map(results.map((result) => [result.studentId, result]));
  return members.map((student) => {
    const lineOf = new Map(linesOf.get(student.id)?.map((line) => [line.subjectCode, line]));
    return {
      student,
      marks: sheets.map((sheet) => subjectMarks(sheet, lineOf.get(sheet.subjectCode))),
      result: resultOf.get(student.id) ?? null,
    };
  });
}
