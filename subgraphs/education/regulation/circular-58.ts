import { type LearningLevel, type Standing, scored, type Title, type TrainingLevel } from './assessment.ts';
import { meanOfSubjects, regularMarksBySize, scoredTerm, yearAverage } from './averages.ts';
import type { Rules } from './rules.ts';
import type { Tenths } from './tenths.ts';

const RANKS = ['RANK_POOR', 'RANK_WEAK', 'RANK_AVERAGE', 'RANK_FAIR', 'RANK_EXCELLENT'] as const;
const [POOR, WEAK, AVERAGE, FAIR, EXCELLENT] = [0, 1, 2, 3, 4] as const;
/** One of them has to reach the rank's average; foreign language since the amendment of 2020. */
const LEADING_SUBJECTS: readonly string[] = ['MATHEMATICS', 'LITERATURE', 'FOREIGN_LANGUAGE'];

/** Average overall and in one leading subject, and the least that any subject may have. */
const THRESHOLDS: readonly (readonly [rank: number, average: Tenths, least: Tenths])[] = [
  [EXCELLENT, 80, 65],
  [FAIR, 65, 50],
  [AVERAGE, 50, 35],
];

/**
 * Rank as a place in `RANKS`; the subject in `spared` is let off its own minimum, yet counts in the average.
 *
 * Source: Circular 58/2011 as amended by 26/2020, article 13, clauses 1 to 5. The conditions of specialised classes are left out.
 */
function plainRank(standings: readonly Standing[], spared: Standing | null): number {
  const mean = meanOfSubjects(standings) ?? 0;
  const judged = standings.filter((standing) => standing !== spared);
  const allPassed = judged.every((standing) => standing.assessment !== 'COMMENT' || standing.passed);
  const all = (least: Tenths) => scored(judged).every(({ average }) => average >= least);
  const leads = (least: Tenths) =>
    scored(standings).some(({ subject, average }) => LEADING_SUBJECTS.includes(subject) && average >= least);
  for (const [rank, average, least] of THRESHOLDS) {
    if (mean >= average && leads(average) && all(least) && allPassed) {
      return rank;
    }
  }
  return mean >= 35 && all(20) ? WEAK : POOR;
}

/**
 * Raises the rank by one where one subject alone brings a pupil of an excellent or fair average down
 * by two ranks or more.
 *
 * Source: Circular 58/2011, article 13, clause 6. Unverified.
 */
function adjustedRank(standings: readonly Standing[]): number {
  const plain = plainRank(standings, null);
  const without = Math.max(...standings.map((standing) => plainRank(standings, standing)));
  return without >= FAIR && without - plain >= 2 ? plain + 1 : plain;
}

/**
 * Excellent pupils: excellent rank and good conduct. Advanced: both fair at least.
 *
 * Source: Circular 58/2011, article 18. Unverified.
 */
function title(level: LearningLevel, conduct: TrainingLevel): Title | null {
  if (level === 'RANK_EXCELLENT' && conduct === 'GOOD') {
    return 'GOOD_STUDENT';
  }
  const fair = (level === 'RANK_EXCELLENT' || level === 'RANK_FAIR') && (conduct === 'GOOD' || conduct === 'FAIR');
  return fair ? 'ADVANCED_STUDENT' : null;
}

/** Circular 58/2011 on lower and upper secondary schools, as amended by Circular 26/2020. */
export const circular58: Rules = {
  regulation: 'CIRCULAR_58_2011',
  levels: RANKS,
  trainings: ['WEAK', 'AVERAGE', 'FAIR', 'GOOD'],
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
    const passes = [...regular, midterm, final].filter(Boolean).length;
    // Two thirds of the comments, the last of them included: article 10. Unverified.
    return { assessment: 'COMMENT', subject, passed: final && 3 * passes >= 2 * (regular.length + 2) };
  },
  yearStanding(first, second) {
    if (!first || !second) {
      return null;
    }
    if (first.assessment === 'SCORED' && second.assessment === 'SCORED') {
      return { ...second, average: yearAverage(first.average, second.average) };
    }
    return second;
  },
  average: meanOfSubjects,
  level: (standings) => (standings.length === 0 ? null : RANKS[adjustedRank(standings)]!),
  /** Chiefly the second term's: article 4. Unverified; the homeroom teacher may enter another. */
  yearTraining: (_, second) => second,
  title,
};
