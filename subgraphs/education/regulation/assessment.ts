import type { Tenths } from './tenths.ts';

/** How a subject is judged: by scores, by comments alone, or by the levels of primary school with or without a test. */
export type Assessment = 'SCORED' | 'COMMENT' | 'LEVEL' | 'LEVEL_AND_TEST';

/** A subject's level at primary school: hoàn thành tốt, hoàn thành, chưa hoàn thành. */
export type PrimaryLevel = 'COMPLETED_WELL' | 'COMPLETED' | 'NOT_COMPLETED';

/** What one pupil was given in one subject in one term. */
export type TermMarks =
  | {
      readonly assessment: 'SCORED';
      readonly regular: readonly Tenths[];
      readonly midterm: Tenths | null;
      readonly final: Tenths | null;
    }
  | {
      readonly assessment: 'COMMENT';
      readonly regular: readonly boolean[];
      readonly midterm: boolean | null;
      readonly final: boolean | null;
    }
  | {
      readonly assessment: 'LEVEL' | 'LEVEL_AND_TEST';
      readonly level: PrimaryLevel | null;
      readonly test: Tenths | null;
    };

/** How a pupil stands in one subject at the end of a term or a year. */
export type Standing =
  | { readonly assessment: 'SCORED'; readonly subject: string; readonly average: Tenths }
  | { readonly assessment: 'COMMENT'; readonly subject: string; readonly passed: boolean }
  | {
      readonly assessment: 'LEVEL' | 'LEVEL_AND_TEST';
      readonly subject: string;
      readonly level: PrimaryLevel;
      readonly test: Tenths | null;
    };

export type ScoredStanding = Extract<Standing, { assessment: 'SCORED' }>;

export const scored = (standings: readonly Standing[]): ScoredStanding[] =>
  standings.filter((standing) => standing.assessment === 'SCORED');

/** Overall learning result of a term or a year; each regulation has its own scale. */
export type LearningLevel =
  | 'GOOD'
  | 'FAIR'
  | 'SATISFACTORY'
  | 'UNSATISFACTORY'
  | 'RANK_EXCELLENT'
  | 'RANK_FAIR'
  | 'RANK_AVERAGE'
  | 'RANK_WEAK'
  | 'RANK_POOR'
  | 'COMPLETED_EXCELLENTLY'
  | 'COMPLETED_WELL'
  | 'COMPLETED'
  | 'NOT_COMPLETED';

/** Training (rèn luyện), conduct (hạnh kiểm), or qualities and competences at primary school. */
export type TrainingLevel = 'GOOD' | 'FAIR' | 'SATISFACTORY' | 'UNSATISFACTORY' | 'AVERAGE' | 'WEAK' | 'NEEDS_EFFORT';

export type Title = 'EXCELLENT_STUDENT' | 'GOOD_STUDENT' | 'ADVANCED_STUDENT' | 'EXEMPLARY_STUDENT';
