import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const INFRASTRUCTURE_KINDS = [
  'ROAD',
  'BRIDGE',
  'TRAFFIC_LIGHT',
  'CAMERA',
  'PARKING_LOT',
  'COACH_STATION',
] as const;
export type InfrastructureKind = (typeof INFRASTRUCTURE_KINDS)[number];

/** All kinds in one table, so that a list of them costs one statement; the table's checks say which kind has what. */
export const InfrastructureObject = defineEntity({
  name: 'InfrastructureObject',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<InfrastructureKind>(),
    name: p.text(),
    communeId: p.uuid(),
    inServiceSince: p.date().nullable(),
    lengthMetres: p.integer().nullable(),
    capacity: p.integer().nullable(),
    freeSpaces: p.integer().nullable(),
    freeSpacesAt: p.datetime().nullable(),
    bays: p.integer().nullable(),
    recordsViolations: p.boolean().nullable(),
    working: p.boolean().nullable(),
  },
});

export type InfrastructureRow = InferEntity<typeof InfrastructureObject>;
