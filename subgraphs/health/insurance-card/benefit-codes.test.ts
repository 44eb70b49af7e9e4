import { describe, expect, test } from '@jest/globals';
import { benefitDigit, benefitRate } from './benefit-codes.ts';

/** Every group of the decision, by the digit it had before 2026. */
const BEFORE = {
  1: 'CC TE',
  2: 'CK CB KC HN DT DK XD BT TS AK CT',
  3: 'HT TC CN PV TG DS HK',
  4: 'DN HX CH NN TK HC XK TB NO XB TN CS XN MS HD TQ TA TY HG LS LH HS SV GB GD ND TH TV TD TU BA',
  5: 'QN CA CY',
};
const pairs = Object.entries(BEFORE).flatMap(([digit, groups]) =>
  groups.split(' ').map((group) => [group, Number(digit)] as const),
);

describe('the digit of a group', () => {
  test.each(pairs)('%s%i at the end of 2025', (group, digit) => {
    expect(benefitDigit(group, '2025-12-31')).toBe(digit);
  });

  test('changes on 1 January 2026 for CN and LH and for no other', () => {
    const changed = pairs.filter(([group, digit]) => benefitDigit(group, '2026-01-01') !== digit);
    expect(changed.map(([group]) => [group, benefitDigit(group, '2026-01-01')])).toEqual([
      ['CN', 2],
      ['LH', 2],
    ]);
  });

  test('is null for a group that is none, an inherited property included', () => {
    expect(benefitDigit('XX', '2026-01-01')).toBeNull();
    expect(benefitDigit('constructor', '2026-01-01')).toBeNull();
  });
});

test.each([
  [1, 100],
  [2, 100],
  [3, 95],
  [4, 80],
  [5, 100],
] as const)('digit %i is worth %i percent, from the day the law is in force', (digit, percent) => {
  expect(benefitRate(digit, '2026-11-20')).toBe(percent);
  expect(benefitRate(digit, '2015-01-01')).toBe(percent);
  expect(benefitRate(digit, '2014-12-31')).toBeNull();
});
