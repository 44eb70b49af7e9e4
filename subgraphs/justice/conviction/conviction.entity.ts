import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Judgment, Penalty } from './expungement.ts';

/** A final judgment. No field of the graph leads here: only certificates tell of it, as far as the law lets them. */
export const Conviction = defineEntity({
  name: 'Conviction',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    judgmentNumber: p.text(),
    court: p.text(),
    crime: p.text(),
    /** Of the Penal Code 2015: `Điều 173`. */
    article: p.text(),
    committedOn: p.date(),
    finalOn: p.date(),
    penalty: p.string().$type<Penalty['kind']>(),
    /** For PRISON only. */
    prisonMonths: p.integer().nullable(),
    courtOnly: p.boolean(),
    neverConvicted: p.boolean(),
    finishedOn: p.date().nullable(),
    dutiesDoneOn: p.date().nullable(),
    courtExpungedOn: p.date().nullable(),
  },
});

export type ConvictionRow = InferEntity<typeof Conviction>;

export const toJudgment = (row: ConvictionRow): Judgment => ({
  ...row,
  penalty: row.penalty === 'PRISON' ? { kind: row.penalty, months: row.prisonMonths! } : { kind: row.penalty },
  finishedOn: row.finishedOn ?? null,
  dutiesDoneOn: row.dutiesDoneOn ?? null,
  courtExpungedOn: row.courtExpungedOn ?? null,
});
