import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * What a request for a certificate needs to know of a person: a copy of facts that the population
 * register owns, for judging a write within its own transaction. Its row is also the lock that writes
 * about a person take.
 */
export const Person = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    dateOfBirth: p.date(),
  },
});

/** Who answers for a minor; a copy too. Entries end by majority, so whoever asks compares the age. */
export const Guardianship = defineEntity({
  name: 'Guardianship',
  properties: {
    childId: p.uuid().primary(),
    guardianId: p.uuid().primary(),
  },
});

export type PersonRow = InferEntity<typeof Person>;
