import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LicenceClass } from './classes.ts';
import type { Term } from './entitlements.ts';

export const DrivingLicence = defineEntity({
  name: 'DrivingLicence',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    /** Twelve digits; personal data. A new card keeps the holder's number. */
    licenceNumber: p.text(),
    issuedOn: p.date(),
    /** First day on which another card has taken its place; null for the card in force. */
    endedOn: p.date().nullable(),
    /** The officer; null for cards from before the register. */
    issuedBy: p.text().nullable(),
    idempotencyKey: p.text().nullable(),
    requestDigest: p.text().nullable(),
  },
});

export const Entitlement = defineEntity({
  name: 'Entitlement',
  properties: {
    licenceId: p.uuid().primary(),
    licenceClass: p.text().primary().$type<LicenceClass>(),
    /** Last day; null for ever. */
    validTo: p.date().nullable(),
  },
});

export type DrivingLicenceRow = InferEntity<typeof DrivingLicence>;
export type EntitlementRow = InferEntity<typeof Entitlement>;

export const toTerm = ({ licenceClass, validTo }: EntitlementRow): Term => ({ licenceClass, validTo: validTo ?? null });
