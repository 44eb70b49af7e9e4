import type { Household, Id, Person, Random, World } from '#city/world/facts.ts';

/** A person in all that rows are made of. The random stream is the person's own: rows are made in a fixed order. */
export interface Resident {
  readonly world: World;
  readonly person: Person;
  readonly household: Household;
  readonly random: Random;
  readonly isCast: boolean;
  /** Where the person is registered for first care. */
  readonly facilityId: Id;
}

const DAY_MS = 86_400_000;

/** The date so many days after another; before it where negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const laterOf = (one: string, other: string): string => (one > other ? one : other);
