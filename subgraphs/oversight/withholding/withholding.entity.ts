import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A case whose looks do not appear in access logs until they are released. */
export const Withholding = defineEntity({
  name: 'Withholding',
  properties: {
    caseReference: p.text().primary(),
    withheldBy: p.text(),
    withheldAt: p.datetime(3),
    releasedBy: p.text().nullable(),
    releasedAt: p.datetime(3).nullable(),
  },
});

export type WithholdingRow = InferEntity<typeof Withholding>;
