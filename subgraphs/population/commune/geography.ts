import { badInput } from '#kernel/errors/graph-error.ts';

/**
 * The span whose administrative units are known one by one: 584 communes in 30 districts since Từ Liêm
 * was divided; five communes ended on 1 March 2020. On 1 January 2025 another 53 ended and on
 * 1 July 2025 the districts did; those units are not in the register yet, so dates beyond are refused
 * rather than answered wrongly. The first day is unverified.
 */
export const KNOWN_FROM = '2013-12-27';
export const KNOWN_TO = '2024-12-31';

/** Residence, schools and facilities are registered in the units of this date. */
export const REGISTER_GEOGRAPHY = '2019-12-31';

/**
 * The date whose units a question is about.
 *
 * @throws BAD_USER_INPUT naming `asOf`
 */
export function geographyDate(asOf: string | null | undefined): string {
  const date = asOf ?? REGISTER_GEOGRAPHY;
  if (date < KNOWN_FROM || date > KNOWN_TO) {
    throw badInput(
      'asOf',
      `expected a date from ${KNOWN_FROM} to ${KNOWN_TO}, the time whose units are known, got ${date}`,
    );
  }
  return date;
}

/** @throws BAD_USER_INPUT naming `code` */
export function requireCode(code: string, digits: number): string {
  if (!/^\d+$/.test(code) || code.length !== digits) {
    throw badInput('code', `expected ${digits} digits, got something else`);
  }
  return code;
}
