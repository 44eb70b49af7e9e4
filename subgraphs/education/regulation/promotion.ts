import type { LearningLevel, Standing, TrainingLevel } from './assessment.ts';
import type { Regulation, Rules } from './rules.ts';

/** What becomes of a pupil when the year ends. */
export type PromotionOutcome =
  | 'PROMOTED'
  | 'COMPLETED'
  | 'REASSESSMENT'
  | 'SUMMER_TRAINING'
  | 'ADDITIONAL_SUPPORT'
  | 'RETAINED';

/** What kept a pupil from moving up, or by whose word one does. */
export type PromotionGround = 'LEARNING' | 'TRAINING' | 'ABSENCE' | 'PRINCIPAL';

/** A pupil's year, complete. */
export interface YearEnd {
  readonly grade: number;
  readonly level: LearningLevel;
  readonly training: TrainingLevel;
  /** Every subject that the pupil was not exempt from. */
  readonly standings: readonly Standing[];
  /** Half-days missed, with leave or without. */
  readonly absentHalfDays: number;
}

export interface Verdict {
  readonly outcome: PromotionOutcome;
  /** Empty for those who move up. */
  readonly grounds: readonly PromotionGround[];
  /** Subjects to be assessed again. */
  readonly subjects: readonly string[];
}

/** What was made good over the summer. */
export interface Summer {
  /** Standings that take the place of the year's. */
  readonly standings: readonly Standing[];
  /** Training judged again; null where it was not. */
  readonly training: TrainingLevel | null;
}

interface Conditions {
  /** Levels and trainings that do not let a pupil move up. */
  readonly failing: readonly (LearningLevel | TrainingLevel)[];
  /** Levels that no summer makes good. */
  readonly lost: readonly LearningLevel[];
  /** Half-days that may be missed; null where absence is no condition. */
  readonly mostAbsent: number | null;
  /** Whether failing in both learning and training can be made good. */
  readonly bothOpen: boolean;
}

/**
 * Conditions to move up.
 *
 * Source: Circular 22/2021, articles 12 to 14; Circular 58/2011, articles 15 to 17; Circular 27/2020, article 11.
 * That a pupil who fails in learning and training under 22/2021 is kept back follows from article 14, which
 * assesses again only those trained well enough; the circular does not say so outright: unverified.
 */
const CONDITIONS: Readonly<Record<Regulation, Conditions>> = {
  CIRCULAR_22_2021: { failing: ['UNSATISFACTORY'], lost: [], mostAbsent: 45, bothOpen: false },
  CIRCULAR_58_2011: {
    failing: ['RANK_WEAK', 'RANK_POOR', 'WEAK'],
    lost: ['RANK_POOR'],
    mostAbsent: 45,
    bothOpen: false,
  },
  CIRCULAR_27_2020: { failing: ['NOT_COMPLETED', 'NEEDS_EFFORT'], lost: [], mostAbsent: null, bothOpen: true },
};

/** Grades with which primary, lower and upper secondary school end. Source: general education programme of Circular 32/2018. */
const LAST_GRADES: readonly number[] = [5, 9, 12];

export const movedUp = (grade: number): 'PROMOTED' | 'COMPLETED' =>
  LAST_GRADES.includes(grade) ? 'COMPLETED' : 'PROMOTED';

/** Whether an outcome waits for the summer. */
export const isOpen = (outcome: PromotionOutcome): boolean =>
  outcome === 'REASSESSMENT' || outcome === 'SUMMER_TRAINING' || outcome === 'ADDITIONAL_SUPPORT';

/** Whether a level of learning or training keeps a pupil from moving up. */
export const failsBy = (regulation: Regulation, level: LearningLevel | TrainingLevel): boolean =>
  CONDITIONS[regulation].failing.includes(level);

/** Least average, in tenths, and least test that are not assessed again. Source: the same articles; tests of primary school: Circular 27/2020, article 9. */
const PASS = 50;

function isWeak(standing: Standing): boolean {
  switch (standing.assessment) {
    case 'SCORED':
      return standing.average < PASS;
    case 'COMMENT':
      return !standing.passed;
    case 'LEVEL':
    case 'LEVEL_AND_TEST':
      return standing.level === 'NOT_COMPLETED' || (standing.test !== null && standing.test < PASS);
    default:
      throw standing satisfies never;
  }
}

/** What becomes of a pupil at the end of the year, before the summer. */
export function atYearEnd(regulation: Regulation, year: YearEnd): Verdict {
  const { lost, mostAbsent, bothOpen } = CONDITIONS[regulation];
  const { grade, level, training, standings, absentHalfDays } = year;
  const absent = mostAbsent !== null && absentHalfDays > mostAbsent;
  const [learns, trains] = [!failsBy(regulation, level), !failsBy(regulation, training)];
  const grounds: PromotionGround[] = [
    ...(learns ? [] : (['LEARNING'] as const)),
    ...(trains ? [] : (['TRAINING'] as const)),
    ...(absent ? (['ABSENCE'] as const) : []),
  ];
  if (grounds.length === 0) {
    return { outcome: movedUp(grade), grounds, subjects: [] };
  }
  if (absent || lost.includes(level) || (!learns && !trains && !bothOpen)) {
    return { outcome: 'RETAINED', grounds, subjects: [] };
  }
  const subjects = learns ? [] : standings.filter(isWeak).map(({ subject }) => subject);
  if (regulation === 'CIRCULAR_27_2020') {
    return { outcome: 'ADDITIONAL_SUPPORT', grounds, subjects };
  }
  return { outcome: learns ? 'SUMMER_TRAINING' : 'REASSESSMENT', grounds, subjects };
}

export interface FinalVerdict extends Verdict {
  readonly outcome: 'PROMOTED' | 'COMPLETED' | 'RETAINED';
  /** What learning and training came to with what was made good. */
  readonly level: LearningLevel;
  readonly training: TrainingLevel;
  /** Whether the regulation leaves the last word to the principal. */
  readonly principalDecides: boolean;
}

/**
 * What becomes of a pupil after the summer: what was assessed again takes the place of the year's, and the same
 * conditions are asked once more. At primary school the principal decides on those who still fall short.
 *
 * Source: Circular 22/2021, articles 13 and 14; Circular 58/2011, articles 16 and 17; Circular 27/2020, article 11,
 * clause 1.
 */
export function afterSummer(rules: Rules, year: YearEnd, summer: Summer): FinalVerdict {
  const again = new Map(summer.standings.map((standing) => [standing.subject, standing]));
  const standings = year.standings.map((standing) => again.get(standing.subject) ?? standing);
  const training = summer.training ?? year.training;
  const level = again.size === 0 && training === year.training ? year.level : rules.level(standings, training)!;
  const { outcome, grounds } = atYearEnd(rules.regulation, { ...year, standings, training, level });
  const moves = outcome === 'PROMOTED' || outcome === 'COMPLETED';
  return {
    outcome: moves ? outcome : 'RETAINED',
    grounds,
    subjects: [],
    level,
    training,
    principalDecides: !moves && rules.regulation === 'CIRCULAR_27_2020',
  };
}
