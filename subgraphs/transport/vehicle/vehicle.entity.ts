import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { VehicleKind } from './plate.ts';

/** A vehicle in the hands of one owner: a view over vehicles and their ownerships, for reading. */
export const OwnedVehicle = defineEntity({
  name: 'OwnedVehicle',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<VehicleKind>(),
    firstRegisteredOn: p.date(),
    ownerId: p.uuid(),
    ownedFrom: p.date(),
    /** First day in other hands; null for the owner of today. */
    ownedTo: p.date().nullable(),
  },
});

/**
 * Which plate a vehicle bore, and when. A plate belongs to the owner and goes to another vehicle of
 * theirs, so it identifies neither. Source: Law 36/2024/QH15, article 36 (unverified).
 */
export const PlateAssignment = defineEntity({
  name: 'PlateAssignment',
  properties: {
    vehicleId: p.uuid().primary(),
    validFrom: p.date().primary(),
    plate: p.text(),
    validTo: p.date().nullable(),
  },
});

export type OwnedVehicleRow = InferEntity<typeof OwnedVehicle>;
