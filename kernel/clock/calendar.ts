/** Arithmetic on calendar dates written `YYYY-MM-DD`; no clock, no time zone. */

const DAY_MS = 86_400_000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date so many days later, or earlier for a negative number. */
export const addDays = (date: string, days: number): string => dateOf(timeOf(date) + days * DAY_MS);

/** How many days lie between two dates; negative where the first is the later one. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY_MS;

/**
 * The same day so many months later, or the last day of a month that is too short for it (unverified
 * for terms of law that begin on 29 February).
 *
 * @example addMonths('2024-02-29', 12) // '2025-02-28'
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

export const addYears = (date: string, years: number): string => addMonths(date, 12 * years);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: string): number => new Date(timeOf(date)).getUTCDay();

export const later = (one: string, other: string): string => (one > other ? one : other);
export const earlier = (one: string, other: string): string => (one < other ? one : other);
