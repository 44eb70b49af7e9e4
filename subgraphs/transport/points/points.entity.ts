import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PointEvent } from './points.ts';

/** The ledger: lines are added, never changed. */
export const PointEntry = defineEntity({
  name: 'PointEntry',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    kind: p.string().$type<'DEDUCTION' | 'RESTORATION'>(),
    /** The sanction decision; null for restorations. */
    decisionId: p.uuid().nullable(),
    effectiveOn: p.date(),
    /** Points of one violation; null for restorations. */
    points: p.integer().nullable(),
  },
});

export type PointEntryRow = InferEntity<typeof PointEntry>;

export const toPointEvent = ({ kind, decisionId, effectiveOn, points }: PointEntryRow): PointEvent =>
  kind === 'DEDUCTION'
    ? { kind, decisionId: decisionId!, on: effectiveOn, points: points! }
    : { kind, on: effectiveOn };
