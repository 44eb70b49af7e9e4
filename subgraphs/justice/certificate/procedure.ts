import { addDays } from '#kernel/clock/calendar.ts';
import {
  type Counting,
  dueAfterWorkingDays,
  nextWorkingDay,
  isWorkingDay,
  receptionDay,
  type WorkCalendar,
} from './working-days.ts';

export interface ProcedureRules {
  /** First day on which the rules hold. */
  readonly from: string;
  /** Completed years of life from which a certificate can be asked for; null where the law names none. */
  readonly minimumAge: number | null;
  readonly term: { readonly days: number; readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' };
  readonly counting: Counting;
}

const COUNTING: Counting = { receptionDay: 'DOES_NOT_COUNT', cutOff: '15:00' };

/**
 * Rules by the day from which they hold, oldest first. Sources: Law on Judicial Records 28/2009/QH12,
 * article 48 (ten days; fifteen where other places must be asked are not modelled), and Law 107/2025/QH15
 * (sixteen years, five working days). Cut-off and counting are unverified.
 */
export const procedures: readonly ProcedureRules[] = [
  { from: '2010-07-01', minimumAge: null, term: { days: 10, unit: 'CALENDAR_DAY' }, counting: COUNTING },
  { from: '2026-07-01', minimumAge: 16, term: { days: 5, unit: 'WORKING_DAY' }, counting: COUNTING },
];

/** @throws RangeError for a date before the first rules */
export function procedureOn(date: string): ProcedureRules {
  const rules = procedures.findLast(({ from }) => from <= date);
  if (!rules) {
    throw new RangeError(`Expected a date from ${procedures[0]!.from} on, got ${date}.`);
  }
  return rules;
}

/**
 * By when a certificate must be issued. A term in calendar days that ends on a day off ends on the next working day.
 *
 * @param arrived date and time of day in Hanoi
 */
export function dueDate(
  arrived: { readonly date: string; readonly time: string },
  { term, counting }: ProcedureRules,
  calendar: WorkCalendar,
): string {
  const received = receptionDay(arrived, counting, calendar);
  switch (term.unit) {
    case 'WORKING_DAY':
      return dueAfterWorkingDays(received, term.days, counting, calendar);
    case 'CALENDAR_DAY': {
      const due = addDays(received, counting.receptionDay === 'COUNTS' ? term.days - 1 : term.days);
      return isWorkingDay(due, calendar) ? due : nextWorkingDay(due, calendar);
    }
    default:
      return term.unit satisfies never;
  }
}
