import type { Assessment, PrimaryLevel, Standing, TermMarks } from '../regulation/assessment.ts';
import type { ExemptionScope } from '../regulation/exemption.ts';
import { MARK_KINDS, type MarkKind } from './mark-value.ts';

/** One pupil's marks in one subject and term, as whole numbers; what they mean depends on the subject's assessment. */
export interface Line {
  /** By position; null where the pupil has none yet. */
  readonly regular: readonly (number | null)[];
  readonly midTerm: number | null;
  readonly endOfTerm: number | null;
  readonly midTermLevel: number | null;
  readonly endOfTermLevel: number | null;
  /** A line that is exempt from the whole subject bears no mark. */
  readonly exempt: ExemptionScope | null;
}

export const EMPTY_LINE: Line = {
  regular: [],
  midTerm: null,
  endOfTerm: null,
  midTermLevel: null,
  endOfTermLevel: null,
  exempt: null,
};

const LEVELS: readonly PrimaryLevel[] = ['NOT_COMPLETED', 'COMPLETED', 'COMPLETED_WELL'];
const passed = (code: number | null): boolean | null => (code === null ? null : code === 1);
const given = (codes: readonly (number | null)[]): number[] => codes.filter((code) => code !== null);

/** The line as the regulations judge it. */
export function marksOf(assessment: Assessment, line: Line): TermMarks {
  switch (assessment) {
    case 'SCORED':
      return { assessment, regular: given(line.regular), midterm: line.midTerm, final: line.endOfTerm };
    case 'COMMENT':
      return {
        assessment,
        regular: given(line.regular).map((code) => code === 1),
        midterm: passed(line.midTerm),
        final: passed(line.endOfTerm),
      };
    case 'LEVEL':
    case 'LEVEL_AND_TEST':
      return {
        assessment,
        level: line.endOfTermLevel === null ? null : LEVELS[line.endOfTermLevel - 1]!,
        test: line.endOfTerm,
      };
    default:
      throw assessment satisfies never;
  }
}

/** A subject's standing out of one code: what it came to when it was assessed again. */
export function standingFrom(
  { subjectCode: subject, assessment }: { readonly subjectCode: string; readonly assessment: Assessment },
  code: number,
): Standing {
  switch (assessment) {
    case 'SCORED':
      return { assessment, subject, average: code };
    case 'COMMENT':
      return { assessment, subject, passed: code === 1 };
    case 'LEVEL':
    case 'LEVEL_AND_TEST':
      return { assessment, subject, level: LEVELS[code - 1]!, test: null };
    default:
      throw assessment satisfies never;
  }
}

const FIELD = {
  MID_TERM: 'midTerm',
  END_OF_TERM: 'endOfTerm',
  MID_TERM_LEVEL: 'midTermLevel',
  END_OF_TERM_LEVEL: 'endOfTermLevel',
} as const;

/** @param position from 1; only regular marks have more than one */
export const markAt = (line: Line, kind: MarkKind, position: number): number | null =>
  kind === 'REGULAR' ? (line.regular[position - 1] ?? null) : line[FIELD[kind]];

/** Every place of the line that bears a mark. */
export const marksOn = (line: Line = EMPTY_LINE): { readonly kind: MarkKind; readonly position: number }[] =>
  MARK_KINDS.flatMap((kind) =>
    Array.from({ length: kind === 'REGULAR' ? line.regular.length : 1 }, (_, at) => ({ kind, position: at + 1 })),
  ).filter(({ kind, position }) => markAt(line, kind, position) !== null);

/** The line with one mark entered, altered or, with null, taken away. */
export function withMark(line: Line, kind: MarkKind, position: number, code: number | null): Line {
  if (kind !== 'REGULAR') {
    return { ...line, [FIELD[kind]]: code };
  }
  const regular = Array.from(
    { length: Math.max(line.regular.length, position) },
    (_, index) => line.regular[index] ?? null,
  );
  regular[position - 1] = code;
  return { ...line, regular: regular.slice(0, regular.findLastIndex((each) => each !== null) + 1) };
}

/** The marks of a line as columns of `mark_line l`. */
export const LINE_COLUMNS = `l.regular, l.mid_term as "midTerm", l.end_of_term as "endOfTerm",
  l.mid_term_level as "midTermLevel", l.end_of_term_level as "endOfTermLevel", l.exempt`;
