import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DataScope } from '../grant/scopes.ts';

/** A citizen acts in another's name, within scopes and a term; both days of it included. */
export const Delegation = defineEntity({
  name: 'Delegation',
  properties: {
    id: p.uuid().primary(),
    citizenId: p.uuid(),
    delegateId: p.uuid(),
    scopes: p.array<DataScope>(),
    validFrom: p.date(),
    validTo: p.date(),
    grantedAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    idempotencyKey: p.text(),
    requestDigest: p.text(),
  },
});

export type DelegationRow = InferEntity<typeof Delegation>;
