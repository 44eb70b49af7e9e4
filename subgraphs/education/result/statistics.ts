import type { Context } from '../context.ts';
import type { LineRow, SheetRow } from '../mark/sheet.loaders.ts';
import { rulesFor } from '../regulation/applicability.ts';
import type { LearningLevel } from '../regulation/assessment.ts';
import { pointsOf, roundedQuotient } from '../regulation/tenths.ts';
import type { SchoolClassRow } from '../school-class/school-class.entity.ts';

/** Below this many tenths a scored subject counts as not passed. */
const PASS = 50;

export interface SubjectStatisticsRecord {
  readonly subjectCode: string;
  readonly judged: number;
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly notPassed: number;
}

export interface TermStatisticsRecord {
  readonly pupils: number;
  readonly levels: readonly { readonly level: LearningLevel | null; readonly count: number }[];
  readonly subjects: readonly SubjectStatisticsRecord[];
}

/** How a class stands in a term, from the results and averages that every write keeps. */
export async function termStatistics(
  { id, grade, schoolYear }: SchoolClassRow,
  term: 1 | 2,
  { loaders }: Context,
): Promise<TermStatisticsRecord> {
  const [levels, sheets, lines] = await Promise.all([
    loaders.levelsByClass({ term }).load(id),
    loaders.sheetsByClass({ term }).load(id),
    loaders.linesByClass({ term }).load(id),
  ]);
  const scale: readonly (LearningLevel | null)[] = [null, ...(rulesFor(grade, schoolYear)?.levels ?? [])];
  return {
    pupils: levels.reduce((sum, { count }) => sum + count, 0),
    levels: levels.toSorted((a, b) => scale.indexOf(b.level) - scale.indexOf(a.level)),
    subjects: sheets.map((sheet) =>
      ofSubject(
        sheet,
        lines.filter(({ subjectCode }) => subjectCode === sheet.subjectCode),
      ),
    ),
  };
}

function ofSubject({ subjectCode }: SheetRow, lines: readonly LineRow[]): SubjectStatisticsRecord {
  const averages = lines.map(({ average }) => average).filter((average) => average !== null);
  const passed = lines.map((line) => line.passed).filter((each) => each !== null);
  const points = (tenths: number) => (averages.length === 0 ? null : pointsOf(tenths));
  return {
    subjectCode,
    judged: averages.length + passed.length,
    mean: points(
      roundedQuotient(
        averages.reduce((sum, each) => sum + each, 0),
        Math.max(1, averages.length),
      ),
    ),
    lowest: points(Math.min(...averages)),
    highest: points(Math.max(...averages)),
    notPassed: averages.filter((average) => average < PASS).length + passed.filter((each) => !each).length,
  };
}
