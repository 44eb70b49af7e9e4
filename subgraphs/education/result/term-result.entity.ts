import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LearningLevel } from '../regulation/assessment.ts';
import type { Regulation } from '../regulation/rules.ts';

/** What a term came to for a student, as decided at its end. */
export const TermResult = defineEntity({
  name: 'TermResult',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    classId: p.uuid(),
    schoolYear: p.string(),
    term: p.smallint(),
    regulation: p.string().$type<Regulation>(),
    /** Decimal text with one place. */
    average: p.decimal('string').precision(3).scale(1).nullable(),
    level: p.string().$type<LearningLevel>(),
    decidedOn: p.date(),
  },
});

export type TermResultRow = InferEntity<typeof TermResult>;
