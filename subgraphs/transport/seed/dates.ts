import type { Random } from '#city/world/facts.ts';

const DAY_MS = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The date so many days later. */
export const addDays = (date: string, days: number): string =>
  new Date((dayOf(date) + days) * DAY_MS).toISOString().slice(0, 10);

/** A date between two, both included; the first where they are the wrong way round. */
export const between = (random: Random, from: string, to: string): string =>
  from >= to ? from : addDays(from, random.int(0, dayOf(to) - dayOf(from)));

export const later = (one: string, other: string): string => (one > other ? one : other);
export const earlier = (one: string, other: string): string => (one < other ? one : other);
