import type { Assessment } from '../regulation/assessment.ts';
import { pointsOf, readTenths } from '../regulation/tenths.ts';

/** The places on a pupil's line of a sheet. */
export const MARK_KINDS = ['REGULAR', 'MID_TERM', 'END_OF_TERM', 'MID_TERM_LEVEL', 'END_OF_TERM_LEVEL'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A mark as teachers write it: points, `Đ` or `CĐ`, `T`, `H` or `C`. */
export type MarkValue = string | number;

/** How one kind of mark is written, and the whole number that it is kept as. */
export interface Notation {
  /** Null for what is not in this notation. */
  read(written: MarkValue): number | null;
  write(code: number): MarkValue;
  readonly expected: string;
  readonly expectedVi: string;
}

const signs = (words: readonly string[], first: number): Pick<Notation, 'read' | 'write'> => ({
  read(written) {
    const at = words.indexOf(String(written).trim().normalize('NFC').toUpperCase());
    return at < 0 ? null : at + first;
  },
  write: (code) => words[code - first]!,
});

/** Kept in tenths of a point. */
const score: Notation = {
  read: readTenths,
  write: pointsOf,
  expected: 'points from 0 to 10 with one decimal at most',
  expectedVi: 'điểm từ 0 đến 10, tối đa một chữ số thập phân',
};

/** Primary schools give whole points only: Circular 27/2020, article 7. Unverified. */
const wholeScore: Notation = {
  read(written) {
    const tenths = readTenths(written);
    return tenths === null || tenths % 10 !== 0 ? null : tenths;
  },
  write: pointsOf,
  expected: 'whole points from 0 to 10',
  expectedVi: 'điểm nguyên từ 0 đến 10',
};

/** Kept as 0 and 1. */
const comment: Notation = {
  ...signs(['CĐ', 'Đ'], 0),
  expected: 'Đ (passed) or CĐ (not passed)',
  expectedVi: 'Đ (đạt) hoặc CĐ (chưa đạt)',
};

/** Kept as 1, 2 and 3. */
const level: Notation = {
  ...signs(['C', 'H', 'T'], 1),
  expected: 'T (completed well), H (completed) or C (not completed)',
  expectedVi: 'T (hoàn thành tốt), H (hoàn thành) hoặc C (chưa hoàn thành)',
};

/** The notation of what a subject came to over a year: points, a comment, or a level. */
export const yearNotationOf = (assessment: Assessment): Notation =>
  notationOf(assessment, assessment === 'SCORED' || assessment === 'COMMENT' ? 'END_OF_TERM' : 'END_OF_TERM_LEVEL')!;

/** The notation of a kind of mark in a subject; null where the subject has no marks of the kind. */
export function notationOf(assessment: Assessment, kind: MarkKind): Notation | null {
  switch (assessment) {
    case 'SCORED':
    case 'COMMENT':
      if (kind === 'MID_TERM_LEVEL' || kind === 'END_OF_TERM_LEVEL') {
        return null;
      }
      return assessment === 'SCORED' ? score : comment;
    case 'LEVEL_AND_TEST':
      if (kind === 'REGULAR') {
        return null;
      }
      return kind === 'MID_TERM' || kind === 'END_OF_TERM' ? wholeScore : level;
    case 'LEVEL':
      return kind === 'MID_TERM_LEVEL' || kind === 'END_OF_TERM_LEVEL' ? level : null;
    default:
      throw assessment satisfies never;
  }
}
