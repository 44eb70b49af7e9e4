import { type LearningLevel, type Standing, scored, type Title, type TrainingLevel } from './assessment.ts';
import { meanOfSubjects, regularMarksBySize, scoredTerm, yearAverage } from './averages.ts';
import type { Rules } from './rules.ts';
import { FULL_MARK, type Tenths } from './tenths.ts';

const LEVELS = ['UNSATISFACTORY', 'SATISFACTORY', 'FAIR', 'GOOD'] as const;
const [UNSATISFACTORY, SATISFACTORY, FAIR, GOOD] = [0, 1, 2, 3] as const;
/** Subjects that must reach the higher threshold of a level. */
const LEADING_SUBJECTS = 6;

/**
 * Level before any adjustment, as a place in `LEVELS`.
 *
 * Source: Circular 22/2021, article 9, clause 2.
 */
function plainLevel(standings: readonly Standing[]): number {
  const averages = scored(standings).map(({ average }) => average);
  const failed = standings.filter((standing) => standing.assessment === 'COMMENT' && !standing.passed).length;
  const all = (least: Tenths) => averages.every((average) => average >= least);
  const leading = (least: Tenths) => averages.filter((average) => average >= least).length >= LEADING_SUBJECTS;
  if (failed === 0 && all(65) && leading(80)) {
    return GOOD;
  }
  if (failed === 0 && all(50) && leading(65)) {
    return FAIR;
  }
  if (failed <= 1 && all(35) && leading(50)) {
    return SATISFACTORY;
  }
  return UNSATISFACTORY;
}

const atBest = (standing: Standing): Standing =>
  standing.assessment === 'SCORED'
    ? { ...standing, average: FULL_MARK }
    : standing.assessment === 'COMMENT'
      ? { ...standing, passed: true }
      : standing;

/**
 * Raises the level by one where a single subject alone drags it down by two or more from good or fair.
 * Read here as: with that subject at its best the pupil would reach good or fair.
 *
 * Source: Circular 22/2021, article 9, clause 3. Unverified.
 */
function adjustedLevel(standings: readonly Standing[]): number {
  const plain = plainLevel(standings);
  const without = Math.max(
    ...standings.map((_, index) => plainLevel(standings.with(index, atBest(standings[index]!)))),
  );
  return without >= FAIR && without - plain >= 2 ? plain + 1 : plain;
}

/**
 * Training over the year from the terms: rows the first term, columns the second.
 *
 * Source: Circular 22/2021, article 8, clause 2. Unverified.
 */
const YEAR_TRAINING: Readonly<Record<string, Readonly<Record<string, TrainingLevel>>>> = {
  GOOD: { GOOD: 'GOOD', FAIR: 'FAIR', SATISFACTORY: 'FAIR', UNSATISFACTORY: 'UNSATISFACTORY' },
  FAIR: { GOOD: 'GOOD', FAIR: 'FAIR', SATISFACTORY: 'SATISFACTORY', UNSATISFACTORY: 'UNSATISFACTORY' },
  SATISFACTORY: { GOOD: 'FAIR', FAIR: 'FAIR', SATISFACTORY: 'SATISFACTORY', UNSATISFACTORY: 'UNSATISFACTORY' },
  UNSATISFACTORY: {
    GOOD: 'FAIR',
    FAIR: 'SATISFACTORY',
    SATISFACTORY: 'SATISFACTORY',
    UNSATISFACTORY: 'UNSATISFACTORY',
  },
};

/**
 * Excellent: good in learning and training, with six subjects at 9.0 or more. Good: good in both.
 *
 * Source: Circular 22/2021, article 15. The six subjects are unverified.
 */
function title(level: LearningLevel, training: TrainingLevel, standings: readonly Standing[]): Title | null {
  if (level !== 'GOOD' || training !== 'GOOD') {
    return null;
  }
  return scored(standings).filter(({ average }) => average >= 90).length >= LEADING_SUBJECTS
    ? 'EXCELLENT_STUDENT'
    : 'GOOD_STUDENT';
}

/** Circular 22/2021 on lower and upper secondary schools. */
export const circular22: Rules = {
  regulation: 'CIRCULAR_22_2021',
  levels: LEVELS,
  trainings: LEVELS,
  regularMarks: regularMarksBySize,
  termStanding(subject, marks, periodsPerYear) {
    const required = regularMarksBySize(marks.assessment, periodsPerYear);
    if (marks.assessment === 'SCORED') {
      return scoredTerm(subject, marks, required);
    }
    if (marks.assessment !== 'COMMENT') {
      return null;
    }
    const { regular, midterm, final } = marks;
    if (regular.length < required || midterm === null || final === null) {
      return null;
    }
    // Every single comment has to be a pass: article 9, clause 1.
    return { assessment: 'COMMENT', subject, passed: [...regular, midterm, final].every(Boolean) };
  },
  yearStanding(first, second) {
    if (!first || !second) {
      return null;
    }
    if (first.assessment === 'SCORED' && second.assessment === 'SCORED') {
      return { ...second, average: yearAverage(first.average, second.average) };
    }
    // Subjects with comments alone: the second term is the year.
    return second;
  },
  /** The regulation has none since 2021; given for comparison. */
  average: meanOfSubjects,
  level: (standings) => (standings.length === 0 ? null : LEVELS[adjustedLevel(standings)]!),
  yearTraining: (first, second) => YEAR_TRAINING[first]?.[second] ?? second,
  title,
};
