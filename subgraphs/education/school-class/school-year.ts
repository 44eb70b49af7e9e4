import { badInput } from '#kernel/errors/graph-error.ts';

/** School years begin in all grades on this day. Source: yearly frame of the ministry, e.g. Decision 2171/QD-BGDDT. Unverified. */
const FIRST_DAY = '09-05';

/**
 * The school year that a date lies in; the summer still belongs to the year before.
 *
 * @example schoolYearOn('2026-11-20') // '2026-2027'
 */
export function schoolYearOn(date: string): string {
  const year = Number(date.slice(0, 4));
  return schoolYearFrom(date.slice(5) >= FIRST_DAY ? year : year - 1);
}

/** @param year calendar year in which the school year begins */
export const schoolYearFrom = (year: number): string => `${year}-${year + 1}`;

/** The day on which a school year begins. */
export const firstDayOf = (schoolYear: string): string => `${firstYearOf(schoolYear)}-${FIRST_DAY}`;

/** The school year after another. */
export const nextYear = (schoolYear: string): string => schoolYearFrom(firstYearOf(schoolYear) + 1);

/** Calendar year in which a school year begins. */
export const firstYearOf = (schoolYear: string): number => Number(schoolYear.slice(0, 4));

/** @throws BAD_USER_INPUT naming the argument */
export function requireSchoolYear(argument: string, text: string): string {
  if (/^\d{4}-\d{4}$/.test(text) && schoolYearFrom(firstYearOf(text)) === text) {
    return text;
  }
  throw badInput(
    argument,
    `expected two years in a row like 2026-2027, got ${/^[\d-]{1,12}$/.test(text) ? text : 'something else'}`,
  );
}
