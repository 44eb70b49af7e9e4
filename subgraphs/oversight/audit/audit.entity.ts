import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A department whose ledger is collected, and how far. */
export const Source = defineEntity({
  name: 'Source',
  properties: {
    department: p.text().primary(),
    sequence: p.bigint('number'),
    hash: p.text().nullable(),
    pulledAt: p.datetime(3).nullable(),
    /** Entry from which on the ledger did not follow what was collected before. */
    brokenAt: p.bigint('number').nullable(),
    brokenSince: p.datetime(3).nullable(),
    /** How many breaks there were. */
    part: p.integer(),
  },
});

export const LedgerBreak = defineEntity({
  name: 'LedgerBreak',
  properties: {
    id: p.uuid().primary(),
    department: p.text(),
    part: p.integer(),
    atEntry: p.bigint('number'),
    kind: p.string().$type<'ALTERED' | 'SHORTENED'>(),
    foundAt: p.datetime(3),
  },
});

export type LedgerBreakRow = InferEntity<typeof LedgerBreak>;
export type SourceRow = InferEntity<typeof Source>;
