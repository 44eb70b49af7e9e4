import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DataScope } from '../grant/scopes.ts';

/** An institution may use a part of a person's data for one purpose, within a term; both days of it included. */
export const Consent = defineEntity({
  name: 'Consent',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    /** The person, or a guardian of a minor. */
    grantedBy: p.uuid(),
    institution: p.text(),
    purpose: p.text(),
    scopes: p.array<DataScope>(),
    validFrom: p.date(),
    validTo: p.date(),
    grantedAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    idempotencyKey: p.text(),
    requestDigest: p.text(),
  },
});

export type ConsentRow = InferEntity<typeof Consent>;
