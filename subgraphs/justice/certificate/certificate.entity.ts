import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Penalty } from '../conviction/expungement.ts';

export const FORM_TYPES = ['FORM_1', 'FORM_2'] as const;
export type FormType = (typeof FORM_TYPES)[number];

export const Certificate = defineEntity({
  name: 'Certificate',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    formType: p.string().$type<FormType>(),
    status: p.string().$type<'REQUESTED' | 'IN_PROGRESS' | 'ISSUED' | 'REFUSED'>(),
    requestedBy: p.uuid(),
    requestedAt: p.datetime(3),
    dueOn: p.date(),
    issuedOn: p.date().nullable(),
    issuedBy: p.text().nullable(),
    /** What the certificate says, fixed when it was issued. */
    statement: p.string().$type<'NO_RECORD' | 'RECORD'>().nullable(),
    idempotencyKey: p.text().nullable(),
    requestDigest: p.text().nullable(),
  },
});

/** A judgment as a certificate tells it: a copy, so that what was issued never changes. */
export const CertificateEntry = defineEntity({
  name: 'CertificateEntry',
  properties: {
    certificateId: p.uuid().primary(),
    position: p.integer().primary(),
    /** Of the certificate; the table refuses an expunged entry on form 1. */
    formType: p.string().$type<FormType>(),
    judgmentNumber: p.text(),
    court: p.text(),
    crime: p.text(),
    article: p.text(),
    finalOn: p.date(),
    penalty: p.string().$type<Penalty['kind']>(),
    prisonMonths: p.integer().nullable(),
    expunged: p.boolean(),
  },
});

export type CertificateRow = InferEntity<typeof Certificate>;
export type CertificateEntryRow = InferEntity<typeof CertificateEntry>;
