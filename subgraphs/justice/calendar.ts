const DAY_MS = 86_400_000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date so many days later, or earlier for a negative number. */
export const addDays = (date: string, days: number): string => dateOf(timeOf(date) + days * DAY_MS);

/**
 * The same day so many years later; 28 February for the 29th in common years (unverified).
 *
 * @param date `YYYY-MM-DD`
 */
export function addYears(date: string, years: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return dateOf(Date.UTC(year + years, month - 1, Math.min(day, lastDay)));
}

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: string): number => new Date(timeOf(date)).getUTCDay();

export const later = (one: string, other: string): string => (one > other ? one : other);
