import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * Whom the register of convictions knows: its row is the lock that writes about a person take. The date of birth is a copy
 * for what is worked out within the register; who answers for whom is never copied, population attests it.
 */
export const Person = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    dateOfBirth: p.date(),
  },
});

export type PersonRow = InferEntity<typeof Person>;
