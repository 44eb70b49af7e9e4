import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insuranceNumberIn, isAllowed, parseCardNumber } from './card-number.ts';

describe('a card number', () => {
  test('is group, digit, province and social insurance number', () => {
    expect(parseCardNumber('TE1010123456789')).toEqual({
      group: 'TE',
      digit: 1,
      province: '01',
      insuranceNumber: '0123456789',
    });
  });

  test.each([
    ['one sign too few', 'TE101012345678'],
    ['one sign too many', 'TE10101234567890'],
    ['digit 6', 'GD6010123456789'],
    ['digit 0', 'GD0010123456789'],
    ['small letters', 'te1010123456789'],
    ['a letter among the digits', 'TE10101234567O9'],
    ['full-width digits', 'TE１010123456789'],
    ['a letter with a stroke', 'ĐN4010123456789'],
    ['a line end', 'TE1010123456789\n'],
    ['a space in front', ' TE1010123456789'],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(parseCardNumber(text)).toBeNull();
  });

  test('of a newer card is ten digits, which all cards of a person end with', () => {
    expect(insuranceNumberIn('0123456789')).toBe('0123456789');
    expect(insuranceNumberIn('TE1010123456789')).toBe('0123456789');
  });

  test.each(['0123456789\n', '012345678', '٠١٢٣٤٥٦٧٨٩', 'GD6010123456789', '01234\u000056789', ''])(
    'is not in %j',
    (text) => {
      expect(insuranceNumberIn(text)).toBeNull();
    },
  );

  test('is never found in text that is neither', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = insuranceNumberIn(text);
        expect(found === null || (text.endsWith(found) && /^[A-Z0-9]{10,15}$/.test(text))).toBe(true);
      }),
    );
  });
});

describe('group and digit on a day', () => {
  test.each([
    ['TE', 1, '2026-11-20', true],
    ['TE', 2, '2026-11-20', false],
    ['CN', 3, '2025-12-31', true],
    ['CN', 2, '2025-12-31', false],
    ['CN', 3, '2026-01-01', false],
    ['CN', 2, '2026-01-01', true],
    ['LH', 4, '2025-12-31', true],
    ['LH', 2, '2025-12-31', false],
    ['LH', 4, '2026-01-01', false],
    ['LH', 2, '2026-01-01', true],
    ['HS', 4, '2025-12-31', true],
    ['HS', 4, '2026-01-01', true],
    ['QN', 5, '2026-11-20', true],
    ['QN', 4, '2026-11-20', false],
    ['ZZ', 4, '2026-11-20', false],
    ['DN', 4, '2014-12-31', false],
  ] as const)('%s%i on %s: %s', (group, digit, on, allowed) => {
    expect(isAllowed({ group, digit }, on)).toBe(allowed);
  });
});
