import type { Assessment, LearningLevel, Standing, TermMarks, Title, TrainingLevel } from './assessment.ts';
import type { Tenths } from './tenths.ts';

export type Regulation = 'CIRCULAR_22_2021' | 'CIRCULAR_58_2011' | 'CIRCULAR_27_2020';

/** One regulation on the assessment of pupils, as pure functions. */
export interface Rules {
  readonly regulation: Regulation;
  /** Learning levels, lowest first. */
  readonly levels: readonly LearningLevel[];
  /** Training levels, lowest first. */
  readonly trainings: readonly TrainingLevel[];
  /**
   * How many regular marks a subject has in a term.
   *
   * @param periodsPerYear lessons of the subject in a school year
   */
  regularMarks(assessment: Assessment, periodsPerYear: number): number;
  /** The standing at the end of a term; null while marks are missing. */
  termStanding(subject: string, marks: TermMarks, periodsPerYear: number): Standing | null;
  /** The standing at the end of a year; null while a term is missing. */
  yearStanding(first: Standing | null, second: Standing | null): Standing | null;
  /** Mean of the subjects' averages; null where nothing is scored. */
  average(standings: readonly Standing[]): Tenths | null;
  /**
   * The learning level; null without a subject.
   *
   * @param training where it is known already; primary schools judge by it too
   */
  level(standings: readonly Standing[], training: TrainingLevel | null): LearningLevel | null;
  /** Training over the year from that of the terms. */
  yearTraining(first: TrainingLevel, second: TrainingLevel): TrainingLevel;
  /** The title that a year's results earn; null for none. */
  title(level: LearningLevel, training: TrainingLevel, standings: readonly Standing[]): Title | null;
}
