const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/**
 * The same day so many months later, or the last day of a month that is too short for it.
 *
 * @param date `YYYY-MM-DD`
 * @example addMonths('2024-02-29', 12) // '2025-02-28'
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(year, month - 1 + months, Math.min(day, lastDay));
}

export const addYears = (date: string, years: number): string => addMonths(date, 12 * years);
