import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * What a licence needs to know of a person: a copy of facts that the population register owns, for
 * judging a write within its own transaction. Its row is also the lock that writes about a person take.
 */
export const Person = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    dateOfBirth: p.date(),
    sex: p.string().$type<'MALE' | 'FEMALE'>(),
  },
});

export type PersonRow = InferEntity<typeof Person>;
