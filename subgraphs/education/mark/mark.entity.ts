import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PrimaryLevel } from '../regulation/assessment.ts';

export type MarkKind = 'REGULAR' | 'MID_TERM' | 'END_OF_TERM' | 'LEVEL';

export const Mark = defineEntity({
  name: 'Mark',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    studentId: p.uuid(),
    term: p.smallint(),
    kind: p.string().$type<MarkKind>(),
    /** Counts the regular marks of a term from 1; always 1 for the other kinds. */
    position: p.smallint(),
    /** Decimal text with one place, 0.0 to 10.0. */
    score: p.decimal('string').precision(3).scale(1).nullable(),
    passed: p.boolean().nullable(),
    level: p.string().$type<PrimaryLevel>().nullable(),
    version: p.integer().version(),
    recordedAt: p.datetime(3),
    recordedBy: p.uuid().nullable(),
  },
});

export type MarkRow = InferEntity<typeof Mark>;
