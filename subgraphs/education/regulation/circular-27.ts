import type { LearningLevel, Standing, Title, TrainingLevel } from './assessment.ts';
import type { Rules } from './rules.ts';
import type { Tenths } from './tenths.ts';

const LEVELS = ['NOT_COMPLETED', 'COMPLETED', 'COMPLETED_WELL', 'COMPLETED_EXCELLENTLY'] as const;

type PrimaryStanding = Extract<Standing, { assessment: 'LEVEL' | 'LEVEL_AND_TEST' }>;
const isPrimary = (standing: Standing): standing is PrimaryStanding =>
  standing.assessment === 'LEVEL' || standing.assessment === 'LEVEL_AND_TEST';

/**
 * Level of all subjects together with qualities and competences, which count from when they are entered.
 * The levels are for the end of the year; at the end of the first term they are given for information.
 *
 * Source: Circular 27/2020, article 9. Unverified.
 */
function level(standings: readonly Standing[], training: TrainingLevel | null): LearningLevel | null {
  const subjects = standings.filter(isPrimary);
  if (subjects.length === 0) {
    return null;
  }
  const tests = (least: Tenths) => subjects.every(({ test }) => test === null || test >= least);
  const allWell = subjects.every((subject) => subject.level === 'COMPLETED_WELL');
  const good = training === null || training === 'GOOD';
  if (good && allWell && tests(90)) {
    return 'COMPLETED_EXCELLENTLY';
  }
  if (good && allWell && tests(70)) {
    return 'COMPLETED_WELL';
  }
  if (training === 'NEEDS_EFFORT') {
    return 'NOT_COMPLETED';
  }
  return subjects.every((subject) => subject.level !== 'NOT_COMPLETED') && tests(50) ? 'COMPLETED' : 'NOT_COMPLETED';
}

/**
 * Titles at the end of the year.
 *
 * Source: Circular 27/2020, article 13. Unverified.
 */
function title(learning: LearningLevel): Title | null {
  if (learning === 'COMPLETED_EXCELLENTLY') {
    return 'EXCELLENT_STUDENT';
  }
  return learning === 'COMPLETED_WELL' ? 'EXEMPLARY_STUDENT' : null;
}

/** Circular 27/2020 on primary schools: levels by subject, tests of whole points in some of them. */
export const circular27: Rules = {
  regulation: 'CIRCULAR_27_2020',
  levels: LEVELS,
  trainings: ['NEEDS_EFFORT', 'SATISFACTORY', 'GOOD'],
  /** Regular assessment is by word of mouth and comments, never by marks: article 6. */
  regularMarks: () => 0,
  termStanding(subject, marks) {
    if (marks.assessment !== 'LEVEL' && marks.assessment !== 'LEVEL_AND_TEST') {
      return null;
    }
    const { assessment, level, test } = marks;
    if (level === null || (assessment === 'LEVEL_AND_TEST' && test === null)) {
      return null;
    }
    return { assessment, subject, level, test: assessment === 'LEVEL_AND_TEST' ? test : null };
  },
  /** The end of the second term is the end of the year: what was learned by then counts. */
  yearStanding: (_, second) => second,
  average: () => null,
  level,
  yearTraining: (_, second) => second,
  title,
};
