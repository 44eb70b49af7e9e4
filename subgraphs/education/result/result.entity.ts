import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LearningLevel, Title, TrainingLevel } from '../regulation/assessment.ts';
import type { Regulation } from '../regulation/rules.ts';

/** What a term came to for a student; kept in line with the marks by every write. */
export const TermResult = defineEntity({
  name: 'TermResult',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    classId: p.uuid(),
    schoolYear: p.string(),
    term: p.smallint().$type<1 | 2>(),
    regulation: p.string().$type<Regulation>(),
    /** Tenths of a point. */
    average: p.smallint().nullable(),
    level: p.string().$type<LearningLevel>().nullable(),
    training: p.string().$type<TrainingLevel>().nullable(),
  },
});

/** What a year came to for a student. */
export const YearResult = defineEntity({
  name: 'YearResult',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    classId: p.uuid(),
    schoolYear: p.string(),
    regulation: p.string().$type<Regulation>(),
    /** Tenths of a point. */
    average: p.smallint().nullable(),
    level: p.string().$type<LearningLevel>().nullable(),
    training: p.string().$type<TrainingLevel>().nullable(),
    title: p.string().$type<Title>().nullable(),
  },
});

export type TermResultRow = InferEntity<typeof TermResult>;
export type YearResultRow = InferEntity<typeof YearResult>;
