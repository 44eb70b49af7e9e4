import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MarkKind } from './mark-value.ts';

/** The marks of a class in one subject and term. */
export const Sheet = defineEntity({
  name: 'Sheet',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    classId: p.uuid(),
    schoolYear: p.string(),
    term: p.smallint(),
    /** Grows with every write to the sheet. */
    version: p.integer(),
    lockedAt: p.datetime(3).nullable(),
    lockedBy: p.uuid().nullable(),
  },
});

/** A mark that was entered, altered or taken away. */
export const MarkChange = defineEntity({
  name: 'MarkChange',
  properties: {
    id: p.uuid().primary(),
    sheetId: p.uuid(),
    studentId: p.uuid(),
    kind: p.string().$type<MarkKind>(),
    position: p.smallint(),
    oldValue: p.smallint().nullable(),
    newValue: p.smallint().nullable(),
    reason: p.text().nullable(),
    changedBy: p.uuid(),
    approvedBy: p.uuid().nullable(),
    changedAt: p.datetime(3),
  },
});

/** A change that a locked term asks the principal for. */
export const MarkCorrection = defineEntity({
  name: 'MarkCorrection',
  properties: {
    id: p.uuid().primary(),
    schoolId: p.uuid(),
    sheetId: p.uuid(),
    studentId: p.uuid(),
    kind: p.string().$type<MarkKind>(),
    position: p.smallint(),
    oldValue: p.smallint().nullable(),
    newValue: p.smallint().nullable(),
    reason: p.text(),
    status: p.string().$type<'PENDING' | 'APPROVED' | 'REFUSED' | 'SUPERSEDED'>(),
    requestedBy: p.uuid(),
    requestedAt: p.datetime(3),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime(3).nullable(),
  },
});

export type MarkChangeRow = InferEntity<typeof MarkChange>;
export type MarkCorrectionRow = InferEntity<typeof MarkCorrection>;
