import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A head as everybody may read it. */
export const LogHead = defineEntity({
  name: 'LogHead',
  properties: {
    number: p.integer().primary(),
    day: p.date(),
    until: p.datetime(3),
    salt: p.text(),
    root: p.text(),
    previous: p.text(),
    hash: p.text(),
    keyId: p.text(),
    publicKey: p.text(),
    signature: p.text(),
    madeAt: p.datetime(3),
  },
});

export type LogHeadRow = InferEntity<typeof LogHead>;
