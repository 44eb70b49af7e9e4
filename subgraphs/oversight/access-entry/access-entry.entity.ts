import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An entry of a department's ledger, without the list of its subjects. */
export const Entry = defineEntity({
  name: 'Entry',
  properties: {
    id: p.uuid().primary(),
    department: p.text(),
    sequence: p.bigint('number'),
    at: p.datetime(3),
    outcome: p.string().$type<'RELEASED' | 'DENIED' | 'GAP' | 'BREAK' | 'ACT'>(),
    actor: p.text().nullable(),
    actorCitizenId: p.text().nullable(),
    roles: p.array(),
    institution: p.text().nullable(),
    subjectCount: p.integer(),
    fields: p.array(),
    purpose: p.text().nullable(),
    legalBasis: p.text().nullable(),
    caseReference: p.text().nullable(),
    operationName: p.text().nullable(),
    operationHash: p.text(),
    requestId: p.text(),
    lost: p.bigint('number'),
    hash: p.text(),
    /** How many breaks of the ledger lie before. */
    part: p.integer(),
    clientRequestId: p.text().nullable(),
    times: p.integer(),
    brokenAt: p.bigint('number').nullable(),
    format: p.smallint(),
  },
});

/** One person's part in an entry: what lists are made of. */
export const Access = defineEntity({
  name: 'Access',
  properties: {
    id: p.uuid().primary(),
    entryId: p.uuid(),
    citizenId: p.uuid(),
    at: p.datetime(3),
    department: p.text(),
    purpose: p.text().nullable(),
    caseReference: p.text().nullable(),
    requestId: p.text(),
    outcome: p.string().$type<'RELEASED' | 'DENIED'>(),
    actorCitizenId: p.text().nullable(),
    /** True where the acting person held no office. */
    private: p.boolean(),
    /** The office that the acting person acted for, in these roles; null for private persons. */
    office: p.text().nullable(),
    roles: p.array(),
    times: p.integer(),
    lastAt: p.datetime(3).nullable(),
    /** What all refusals of the line asked for; null for a look, of which its entry tells. */
    fields: p.array().nullable(),
    part: p.integer(),
    /** The published head that covers the line. */
    head: p.integer().nullable(),
  },
});

export type EntryRow = InferEntity<typeof Entry>;
export type AccessRow = InferEntity<typeof Access>;
