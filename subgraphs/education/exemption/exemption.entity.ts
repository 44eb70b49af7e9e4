import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ExemptionGround, ExemptionScope } from '../regulation/exemption.ts';

/** The principal's word that a pupil need not do a subject, or its practical part, in a school year. */
export const Exemption = defineEntity({
  name: 'Exemption',
  properties: {
    id: p.uuid().primary(),
    studentId: p.uuid(),
    classId: p.uuid(),
    schoolYear: p.string(),
    subjectCode: p.string(),
    firstTerm: p.boolean(),
    secondTerm: p.boolean(),
    scope: p.string().$type<ExemptionScope>(),
    ground: p.string().$type<ExemptionGround>(),
    document: p.text(),
    reason: p.text(),
    grantedBy: p.uuid(),
    grantedAt: p.datetime(3),
    revokedBy: p.uuid().nullable(),
    revokedAt: p.datetime(3).nullable(),
    revokedFor: p.text().nullable(),
  },
});

export type ExemptionRow = InferEntity<typeof Exemption>;

/** The terms that an exemption was granted for. */
export const termsOf = ({ firstTerm, secondTerm }: Pick<ExemptionRow, 'firstTerm' | 'secondTerm'>): (1 | 2)[] => [
  ...(firstTerm ? [1 as const] : []),
  ...(secondTerm ? [2 as const] : []),
];
