import { type Assessment, type ScoredStanding, type Standing, scored, type TermMarks } from './assessment.ts';
import { roundedQuotient, type Tenths } from './tenths.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Average of a subject over a term: regular marks count once, the mid-term mark twice, the end-of-term
 * mark three times; rounded half up to one decimal.
 *
 * Source: Circular 22/2021, article 9; Circular 58/2011 as amended by 26/2020, article 10. The rounding is unverified.
 */
export const termAverage = (regular: readonly Tenths[], midterm: Tenths, final: Tenths): Tenths =>
  roundedQuotient(sum(regular) + 2 * midterm + 3 * final, regular.length + 5);

/**
 * Average of a subject over the year out of the terms' averages as they were rounded; the second counts
 * twice. To round only at the end gives other results: 6.571 and 6.357 make 6.4 instead of 6.5.
 *
 * Source: the same articles. The order of rounding is unverified.
 */
export const yearAverage = (first: Tenths, second: Tenths): Tenths => roundedQuotient(first + 2 * second, 3);

/** Mean of the subjects' averages, rounded half up to one decimal; null where nothing is scored. */
export function meanOfSubjects(standings: readonly Standing[]): Tenths | null {
  const averages = scored(standings).map(({ average }) => average);
  return averages.length === 0 ? null : roundedQuotient(sum(averages), averages.length);
}

/**
 * Regular marks a term by lessons a year: up to 35 two, up to 70 three, beyond that four; subjects with
 * comments alone two.
 *
 * Source: Circular 22/2021, article 6; Circular 58/2011 as amended by 26/2020, article 8. Unverified.
 */
export function regularMarksBySize(assessment: Assessment, periodsPerYear: number): number {
  switch (assessment) {
    case 'SCORED':
      return periodsPerYear <= 35 ? 2 : periodsPerYear <= 70 ? 3 : 4;
    case 'COMMENT':
      return 2;
    case 'LEVEL':
    case 'LEVEL_AND_TEST':
      return 0;
    default:
      throw assessment satisfies never;
  }
}

/** The standing of a scored subject at the end of a term; null while marks are missing. */
export function scoredTerm(
  subject: string,
  marks: Extract<TermMarks, { assessment: 'SCORED' }>,
  required: number,
): ScoredStanding | null {
  const { regular, midterm, final } = marks;
  if (regular.length < required || midterm === null || final === null) {
    return null;
  }
  return { assessment: 'SCORED', subject, average: termAverage(regular, midterm, final) };
}
