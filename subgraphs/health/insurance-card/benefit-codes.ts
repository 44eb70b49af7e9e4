/** Two-letter group of the insured, and the digit of their benefit, as they stood in a span of time. */
interface BenefitCode {
  readonly group: string;
  readonly digit: BenefitDigit;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day on which it is no more; null where none is known. */
  readonly until: string | null;
}

export type BenefitDigit = 1 | 2 | 3 | 4 | 5;

/** Law 46/2014/QH13 is in force from this day; that its codes are, is unverified. */
const LAW_OF_2014 = '2015-01-01';
/** Official letter 38/BYT-BH on Resolution 261/2025. */
const REFORM_OF_2026 = '2026-01-01';

const groups = (digit: BenefitDigit, codes: string, from = LAW_OF_2014, until: string | null = null): BenefitCode[] =>
  codes.split(' ').map((group) => ({ group, digit, from, until }));

/** Source: Decision 1351/QĐ-BHXH; from 1 January 2026 groups CN and LH are digit 2. */
const CODES: readonly BenefitCode[] = [
  ...groups(1, 'CC TE'),
  ...groups(2, 'CK CB KC HN DT DK XD BT TS AK CT'),
  ...groups(3, 'HT TC PV TG DS HK'),
  ...groups(4, 'DN HX CH NN TK HC XK TB NO XB TN CS XN MS HD TQ TA TY HG LS HS SV GB GD ND TH TV TD TU BA'),
  ...groups(5, 'QN CA CY'),
  ...groups(3, 'CN', LAW_OF_2014, REFORM_OF_2026),
  ...groups(4, 'LH', LAW_OF_2014, REFORM_OF_2026),
  ...groups(2, 'CN LH', REFORM_OF_2026),
];

const CODES_BY_GROUP = Map.groupBy(CODES, ({ group }) => group);

/** Part of the costs that the insurance bears, in percent; Law 46/2014/QH13 article 22, digits as in the decision above. */
const RATES: readonly { readonly from: string; readonly percent: Readonly<Record<BenefitDigit, number>> }[] = [
  { from: LAW_OF_2014, percent: { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 } },
];

/**
 * The digit that a group's cards bear on a day; null for a group that the rules do not have then.
 *
 * @param on `YYYY-MM-DD`
 */
export const benefitDigit = (group: string, on: string): BenefitDigit | null =>
  CODES_BY_GROUP.get(group)?.find(({ from, until }) => from <= on && (until === null || on < until))?.digit ?? null;

/**
 * Percent of the costs that a digit's cards are worth on a day; null before the rules began. Not told here: single
 * visits that are paid in full whatever the digit.
 *
 * @param on `YYYY-MM-DD`
 */
export const benefitRate = (digit: BenefitDigit, on: string): number | null =>
  RATES.findLast(({ from }) => from <= on)?.percent[digit] ?? null;
