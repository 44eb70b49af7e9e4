import type { Context } from '../context.ts';
import { notationOf } from '../mark/mark-value.ts';
import type { LineRow } from '../mark/sheet.loaders.ts';
import { studentYear } from '../mark/student-year.ts';
import { rulesFor } from '../regulation/applicability.ts';
import type { Standing } from '../regulation/assessment.ts';
import { yearStand } from '../regulation/exemption.ts';
import type { PlacementRow } from '../student/student.entity.ts';
import { termStand } from './outcomes.ts';

/** A subject over a year: the lines of its terms and where the year ended. */
export interface SubjectYearRecord {
  readonly studentId: string;
  readonly schoolYear: string;
  readonly subjectCode: string;
  readonly first: LineRow | null;
  readonly second: LineRow | null;
  readonly standing: Standing | null;
  /** Exempt in every term. */
  readonly exempt: boolean;
}

/** Every subject of a student's year with the standing that the regulation gives it. */
export async function subjectsOfYear(
  { studentId, schoolYear, grade }: PlacementRow,
  { loaders }: Context,
): Promise<SubjectYearRecord[]> {
  const lines = await loaders.linesByStudentYear.load(studentYear(studentId, schoolYear));
  const rules = rulesFor(grade, schoolYear);
  return [...Map.groupBy(lines, ({ subjectCode }) => subjectCode)].map(([subjectCode, terms]) => {
    const line = (term: 1 | 2) => terms.find((each) => each.term === term) ?? null;
    const [first, second] = [line(1), line(2)];
    const stand = (found: LineRow | null) => rules && found && termStand(rules, found, found);
    const year = rules && yearStand(rules, stand(first), stand(second));
    const outcome = { standing: year === 'EXEMPT' ? null : year, exempt: year === 'EXEMPT' };
    return { studentId, schoolYear, subjectCode, first, second, ...outcome };
  });
}

/** The level of a primary school subject as teachers write it. */
export const levelSign = (line: LineRow | null): string | null =>
  line?.endOfTermLevel == null
    ? null
    : String(notationOf(line.assessment, 'END_OF_TERM_LEVEL')?.write(line.endOfTermLevel) ?? '') || null;
