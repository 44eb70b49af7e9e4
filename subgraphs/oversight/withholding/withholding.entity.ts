import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A case that an office has opened; its number is given here, so that nobody works on one that there is not. */
export const CaseFile = defineEntity({
  name: 'CaseFile',
  properties: {
    reference: p.text().primary(),
    purpose: p.text(),
    office: p.text(),
    openedBy: p.text(),
    openedAt: p.datetime(3),
    idempotencyKey: p.text(),
  },
});

/** An office's wish that its looks for a case stay out of access logs, and what became of it. */
export const Withholding = defineEntity({
  name: 'Withholding',
  properties: {
    id: p.uuid().primary(),
    caseReference: p.text(),
    purpose: p.text(),
    office: p.text(),
    roles: p.array(),
    reason: p.text(),
    askedBy: p.text(),
    askedByCitizenId: p.text().nullable(),
    askedAt: p.datetime(3),
    endsAt: p.datetime(3),
    status: p.string().$type<'ASKED' | 'GRANTED' | 'REFUSED'>(),
    decidedBy: p.text().nullable(),
    decidedAt: p.datetime(3).nullable(),
    releasedBy: p.text().nullable(),
    releasedAt: p.datetime(3).nullable(),
    idempotencyKey: p.text(),
  },
});

export type CaseFileRow = InferEntity<typeof CaseFile>;
export type WithholdingRow = InferEntity<typeof Withholding>;
