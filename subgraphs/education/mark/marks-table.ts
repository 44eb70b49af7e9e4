import { CsvError, parse } from 'csv-parse/sync';
import type { Entry, Problem } from './enter-marks.ts';
import type { MarkKind } from './mark-value.ts';

/** Headings as schools write them, and the place that each column fills. */
const COLUMNS: Readonly<Record<string, readonly [MarkKind, number]>> = {
  TX1: ['REGULAR', 1],
  TX2: ['REGULAR', 2],
  TX3: ['REGULAR', 3],
  TX4: ['REGULAR', 4],
  GK: ['MID_TERM', 1],
  CK: ['END_OF_TERM', 1],
  MGK: ['MID_TERM_LEVEL', 1],
  MCK: ['END_OF_TERM_LEVEL', 1],
};
const CODE = 'CODE';

export interface MarksTable {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Lines below the heading. */
  readonly lines: number;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const problem = (row: number, message: string, messageVi: string, column?: string): Problem => ({
  row,
  column,
  message,
  messageVi,
});

/**
 * Reads a class's marks from comma- or semicolon-separated values; a byte order mark, quotes and CRLF
 * are as spreadsheets write them. Where semicolons separate, a comma may be the decimal sign.
 *
 * @param studentIdByCode pupils of the class
 */
export function readMarksTable(csv: string, studentIdByCode: ReadonlyMap<string, string>): MarksTable {
  let parsed: Parsed[];
  try {
    // Excess commas and short lines are told as problems of their lines, so the parser lets them pass.
    parsed = parse(csv, {
      bom: true,
      delimiter: [',', ';', '\t'].find((sign) => heading(csv).includes(sign)) ?? ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) {
      throw error;
    }
    const line = Number((error as { lines?: number }).lines ?? 1);
    return {
      entries: [],
      lines: 0,
      problems: [
        problem(
          line,
          'The quotes of this line are not closed or stand in the wrong place.',
          'Dấu nháy ở dòng này không hợp lệ.',
        ),
      ],
    };
  }
  const [head, ...body] = parsed;
  const names = (head?.record ?? []).map((name) => name.toUpperCase());
  const codeAt = names.indexOf(CODE);
  const double = names.find((name, at) => (name === CODE || COLUMNS[name]) && names.indexOf(name) !== at);
  if (codeAt < 0) {
    return {
      entries: [],
      lines: body.length,
      problems: [problem(1, 'The heading has no column `code`.', 'Dòng tiêu đề thiếu cột `code`.')],
    };
  }
  if (double) {
    return {
      entries: [],
      lines: body.length,
      problems: [
        problem(1, `The heading has the column ${double} twice.`, `Dòng tiêu đề có hai cột ${double}.`, double),
      ],
    };
  }

  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { record, info } of body) {
    const row = info.lines;
    const code = record[codeAt] ?? '';
    const studentId = studentIdByCode.get(code);
    if (record.length !== names.length) {
      problems.push(
        problem(
          row,
          `Expected ${names.length} cells as in the heading, got ${record.length}.`,
          `Cần ${names.length} ô như dòng tiêu đề, nhận được ${record.length}.`,
        ),
      );
    } else if (!studentId) {
      problems.push(
        problem(row, 'No pupil of the class has this code.', 'Không có học sinh nào của lớp mang mã này.', 'code'),
      );
    } else if (seen.has(code)) {
      problems.push(problem(row, 'The pupil has a line already.', 'Học sinh đã có ở dòng trước.', 'code'));
    } else {
      seen.add(code);
      names.forEach((name, at) => {
        const place = COLUMNS[name];
        const value = record[at]!;
        if (place && value !== '') {
          entries.push({ row, column: name, studentId, kind: place[0], position: place[1], value });
        }
      });
    }
  }
  return { entries, problems, lines: body.length };
}

const heading = (csv: string): string => csv.slice(0, csv.search(/[\r\n]|$/));
