import { type BenefitDigit, benefitDigit } from './benefit-codes.ts';

/** What a card number says: personal data, as a whole and in its last ten digits. */
export interface CardNumber {
  /** Group of the insured, two letters. */
  readonly group: string;
  readonly digit: BenefitDigit;
  /** Province that issued the card, two digits. */
  readonly province: string;
  /** Social insurance number, ten digits. */
  readonly insuranceNumber: string;
}

const STRUCTURE = /^([A-Z]{2})([1-5])([0-9]{2})([0-9]{10})$/;
const INSURANCE_NUMBER = /^[0-9]{10}$/;

/** Takes a card number apart; null where it is not written as one. Source: Decision 1351/QĐ-BHXH. */
export function parseCardNumber(text: string): CardNumber | null {
  const [, group, digit, province, insuranceNumber] = STRUCTURE.exec(text) ?? [];
  if (!group || !province || !insuranceNumber) {
    return null;
  }
  return { group, digit: Number(digit) as BenefitDigit, province, insuranceNumber };
}

/**
 * The social insurance number in what was read off a card: newer cards show nothing else, older ones end with it.
 * Null where neither is given.
 */
export const insuranceNumberIn = (shown: string): string | null =>
  INSURANCE_NUMBER.test(shown) ? shown : (parseCardNumber(shown)?.insuranceNumber ?? null);

/**
 * Whether group and digit may stand together on a day.
 *
 * @param on `YYYY-MM-DD`
 */
export const isAllowed = ({ group, digit }: Pick<CardNumber, 'group' | 'digit'>, on: string): boolean =>
  benefitDigit(group, on) === digit;
