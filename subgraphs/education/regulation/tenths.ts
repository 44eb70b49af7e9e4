/**
 * A mark or an average in tenths of a point, a whole number from 0 to 100: 77 is 7.7. Every mark of the
 * regulations has one decimal at most, so no sum or quotient ever passes through a binary fraction.
 */
export type Tenths = number;

export const FULL_MARK: Tenths = 100;

const ONE_DECIMAL = /^(?:10(?:[.,]0)?|\d(?:[.,]\d)?)$/;

/**
 * Reads a mark from 0 to 10 with one decimal at most; a comma is a decimal sign too.
 *
 * @example readTenths('7,5') // 75
 * @returns null for anything else
 */
export function readTenths(written: string | number): Tenths | null {
  const text = String(written).trim();
  if (!ONE_DECIMAL.test(text)) {
    return null;
  }
  const [whole, decimal = '0'] = text.split(/[.,]/);
  return Number(whole) * 10 + Number(decimal);
}

/** As a number of points, for programs: 77 gives 7.7. */
export const pointsOf = (tenths: Tenths): number => Number(writeTenths(tenths));

/** As people write it: `7.7`. */
export const writeTenths = (tenths: Tenths): string => `${Math.floor(tenths / 10)}.${tenths % 10}`;

/** The quotient of two whole numbers, rounded half up to a whole number. Neither may be negative. */
export const roundedQuotient = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));
