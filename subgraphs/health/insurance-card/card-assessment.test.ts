import { describe, expect, test } from '@jest/globals';
import { assessCard, cardOfDay, rateOfCard } from './card-assessment.ts';

const TODAY = '2026-11-20';
const card = (number: string, validFrom = '2026-01-01', validTo = '2026-12-31') => ({ number, validFrom, validTo });

describe('what a card is worth', () => {
  test.each([
    ['TE1010123456789', TODAY, 100],
    ['CN3010123456789', '2025-12-31', 95],
    ['CN2010123456789', '2026-01-01', 100],
    ['HT3010123456789', TODAY, 95],
    ['DN4010123456789', TODAY, 80],
    ['QN5010123456789', TODAY, 100],
    ['CN3010123456789', '2026-01-01', null],
    ['TE2010123456789', TODAY, null],
    ['GD6010123456789', TODAY, null],
  ])('%s on %s: %s', (number, on, rate) => {
    expect(rateOfCard(number, on)).toBe(rate);
  });
});

describe('a card on the day', () => {
  const DN = card('DN4010123456789');
  test.each([
    ['found by the person', null, DN, { outcome: 'VERIFIED', benefitRate: 80 }],
    ['found by its number', 'DN4010123456789', DN, { outcome: 'VERIFIED', benefitRate: 80 }],
    ['found by its ten digits', '0123456789', DN, { outcome: 'VERIFIED', benefitRate: 80 }],
    ['on its first day', null, card('DN4010123456789', TODAY), { outcome: 'VERIFIED', benefitRate: 80 }],
    ['on its last day', null, card('DN4010123456789', '2026-01-01', TODAY), { outcome: 'VERIFIED', benefitRate: 80 }],
    ['the day before it', null, card('DN4010123456789', '2026-11-21'), { outcome: 'NOT_YET_VALID' }],
    ['the day after it', null, card('DN4010123456789', '2026-01-01', '2026-11-19'), { outcome: 'EXPIRED' }],
    ['with a code of last year', null, card('CN3010123456789'), { outcome: 'BENEFIT_CODE_NOT_ALLOWED' }],
    ['that nobody has', 'DN4010123456789', null, { outcome: 'UNKNOWN' }],
    ['of a person without one', null, null, { outcome: 'UNKNOWN' }],
    ['whose ten digits nobody has', '0123456789', null, { outcome: 'UNKNOWN' }],
    ['that nobody has and nobody can have', 'TE2010123456789', null, { outcome: 'BENEFIT_CODE_NOT_ALLOWED' }],
    ['fourteen signs long', 'TE101012345678', null, { outcome: 'MALFORMED' }],
    ['with digit 6', 'GD6010123456789', null, { outcome: 'MALFORMED' }],
  ] as const)('%s', (_, shown, found, assessment) => {
    expect(assessCard(shown, found, TODAY)).toEqual(assessment);
  });
});

describe('of several cards', () => {
  const past = card('HS4010123456789', '2025-01-01', '2025-12-31');
  const present = card('DN4010123456789');
  const future = card('HT3010123456789', '2027-01-01', '2027-12-31');
  test.each([
    ['the one valid on the day', [past, future, present], present],
    ['else the one that runs longest', [past, future], future],
    ['else the last one', [past], past],
    ['none of none', [], null],
  ])('%s counts', (_, cards, expected) => {
    expect(cardOfDay(cards, TODAY)).toBe(expected);
  });
});
