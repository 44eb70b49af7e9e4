import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LearningLevel, TrainingLevel } from '../regulation/assessment.ts';
import type { PromotionGround, PromotionOutcome } from '../regulation/promotion.ts';
import type { Regulation } from '../regulation/rules.ts';

/** When a word is said on who moves up: as the year ends, or once the summer is over. */
export type PromotionRound = 'YEAR_END' | 'AFTER_SUMMER';

/** What the principal decided of a pupil's year. */
export const Promotion = defineEntity({
  name: 'Promotion',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    classId: p.uuid(),
    schoolYear: p.string(),
    grade: p.smallint(),
    round: p.string().$type<PromotionRound>(),
    outcome: p.string().$type<PromotionOutcome>(),
    grounds: p.array().$type<PromotionGround[]>(),
    subjects: p.array().$type<string[]>(),
    regulation: p.string().$type<Regulation>(),
    level: p.string().$type<LearningLevel>(),
    training: p.string().$type<TrainingLevel>(),
    absentHalfDays: p.smallint(),
    note: p.text().nullable(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(3),
    supersededAt: p.datetime(3).nullable(),
  },
});

/** What a pupil made good over the summer: a subject assessed again, or training judged again. */
export const SummerResult = defineEntity({
  name: 'SummerResult',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    schoolYear: p.string(),
    subjectCode: p.string().nullable(),
    /** As on a line of marks; null where the pupil did not come. */
    code: p.smallint().nullable(),
    training: p.string().$type<TrainingLevel>().nullable(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(3),
    supersededAt: p.datetime(3).nullable(),
  },
});

export type PromotionRow = InferEntity<typeof Promotion>;
export type SummerResultRow = InferEntity<typeof SummerResult>;

/** A word on a pupil, kept or only tried out. */
export type PromotionRecord = Omit<PromotionRow, 'id' | 'supersededAt'>;
