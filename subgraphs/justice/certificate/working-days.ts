import { addDays, weekday } from '#kernel/clock/calendar.ts';

/** Days off and days worked instead, by the calendar of public servants. */
export interface WorkCalendar {
  readonly from: string;
  readonly to: string;
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly workedWeekends: ReadonlySet<string>;
}

/** Whole days, both ends included. */
function days(...spans: readonly (readonly [string, string])[]): Set<string> {
  const all = new Set<string>();
  for (const [first, last] of spans) {
    for (let day = first; day <= last; day = addDays(day, 1)) {
      all.add(day);
    }
  }
  return all;
}
const day = (date: string) => [date, date] as const;

/**
 * Public holidays with the days taken for those that fall on a weekend, and swaps. Source: Labour Code
 * 2019, article 112, and the yearly announcements; unverified day by day. 24 November is a day off by
 * resolution 80-NQ/TW of 2026 (unverified as law). Tết of 2027 is estimated.
 */
export const workCalendar: WorkCalendar = {
  from: '2024-01-01',
  to: '2027-12-31',
  holidays: days(
    day('2024-01-01'),
    ['2024-02-08', '2024-02-14'],
    day('2024-04-18'),
    ['2024-04-29', '2024-05-01'],
    ['2024-09-02', '2024-09-03'],
    day('2025-01-01'),
    ['2025-01-27', '2025-01-31'],
    day('2025-04-07'),
    ['2025-04-30', '2025-05-02'],
    ['2025-09-01', '2025-09-02'],
    ['2026-01-01', '2026-01-02'],
    ['2026-02-16', '2026-02-20'],
    day('2026-04-27'),
    ['2026-04-30', '2026-05-01'],
    ['2026-08-31', '2026-09-02'],
    day('2026-11-24'),
    day('2027-01-01'),
    ['2027-02-05', '2027-02-11'],
    day('2027-04-16'),
    ['2027-04-30', '2027-05-03'],
    ['2027-09-02', '2027-09-03'],
    day('2027-11-24'),
  ),
  workedWeekends: days(day('2024-05-04'), day('2025-04-26'), day('2026-01-10'), day('2026-08-22')),
};

const SUNDAY = 0;
const SATURDAY = 6;

/** @throws RangeError for a date beyond the calendar, rather than an answer that may be wrong */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  if (date < calendar.from || date > calendar.to) {
    throw new RangeError(
      `Expected a date from ${calendar.from} to ${calendar.to}, the years whose holidays are known, got ${date}.`,
    );
  }
  if (calendar.holidays.has(date)) {
    return false;
  }
  return calendar.workedWeekends.has(date) || ![SUNDAY, SATURDAY].includes(weekday(date));
}

export function nextWorkingDay(date: string, calendar: WorkCalendar): string {
  let next = addDays(date, 1);
  while (!isWorkingDay(next, calendar)) {
    next = addDays(next, 1);
  }
  return next;
}

/** How a procedure counts; conventions differ, so none is a default. */
export interface Counting {
  /** Whether the day of reception is the first day of the term. */
  readonly receptionDay: 'COUNTS' | 'DOES_NOT_COUNT';
  /** What arrives at or after this time of day, `HH:MM` in Hanoi, is received on the next working day. */
  readonly cutOff: string;
}

/** The working day on which something that arrived is received. */
export const receptionDay = (
  arrived: { readonly date: string; readonly time: string },
  { cutOff }: Counting,
  calendar: WorkCalendar,
): string =>
  isWorkingDay(arrived.date, calendar) && arrived.time < cutOff ? arrived.date : nextWorkingDay(arrived.date, calendar);

/**
 * Last day of a term of working days.
 *
 * @param receivedOn a working day, as `receptionDay` gives it
 * @param term number of working days, from 1
 */
export function dueAfterWorkingDays(
  receivedOn: string,
  term: number,
  counting: Counting,
  calendar: WorkCalendar,
): string {
  let due = receivedOn;
  for (let left = counting.receptionDay === 'COUNTS' ? term - 1 : term; left > 0; left--) {
    due = nextWorkingDay(due, calendar);
  }
  return due;
}
