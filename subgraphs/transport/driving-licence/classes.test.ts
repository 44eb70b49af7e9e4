import { describe, expect, test } from '@jest/globals';
import { classTableOn, LICENCE_CLASSES, type LicenceClass, lastDayOf, withIncluded } from './classes.ts';
import { coveredOn, earliestEnd, mergeTerms, type Term } from './entitlements.ts';
import { licenceNumber } from './licence-number.ts';

const table = classTableOn('2026-11-20');

test.each<[string, number, LicenceClass[]]>([
  ['light vehicles', 18, ['A1', 'A', 'B1', 'B', 'C1']],
  ['trucks, and cars with a trailer', 21, ['C', 'BE']],
  ['small buses, and trucks with a trailer', 24, ['D1', 'D2', 'C1E', 'CE']],
  ['large buses, and buses with a trailer', 27, ['D', 'D1E', 'D2E', 'DE']],
])('%s from %i years', (_, age, classes) => {
  expect(LICENCE_CLASSES.filter((each) => table.rules[each].minimumAge === age)).toEqual(classes);
});

test.each<[LicenceClass, string, string | null]>([
  ['A1', '2026-11-20', null],
  ['A', '2026-11-20', null],
  ['B1', '2026-11-20', null],
  ['B', '2026-11-20', '2036-11-20'],
  ['C1', '2026-11-20', '2036-11-20'],
  ['C', '2026-11-20', '2031-11-20'],
  ['DE', '2026-11-20', '2031-11-20'],
  ['C', '2028-02-29', '2033-02-28'],
])('class %s issued on %s ends on %s', (licenceClass, issuedOn, end) => {
  expect(lastDayOf(licenceClass, issuedOn, table)).toBe(end);
});

test.each<[LicenceClass[], LicenceClass[]]>([
  [['A'], ['A1', 'A']],
  [['B1'], ['A1', 'B1']],
  [['B'], ['B']],
  [['C1'], ['B', 'C1']],
  [['C'], ['B', 'C1', 'C']],
  [['D'], ['B', 'C1', 'C', 'D1', 'D2', 'D']],
  [
    ['A1', 'D1'],
    ['A1', 'B', 'C1', 'C', 'D1'],
  ],
])('%j covers %j', (classes, covered) => {
  expect(withIncluded(classes, table)).toEqual(covered);
});

test('inclusion is transitive', () => {
  for (const each of LICENCE_CLASSES) {
    const once = withIncluded([each], table);
    expect(withIncluded(once, table)).toEqual(once);
  }
});

test('there are no rules before the first table', () => {
  expect(classTableOn('2025-01-01').from).toBe('2025-01-01');
  expect(() => classTableOn('2024-12-31')).toThrow(/from 2025-01-01 on, got 2024-12-31/);
});

const term = (licenceClass: LicenceClass, validTo: string | null): Term => ({ licenceClass, validTo });

describe('a new card', () => {
  test.each<[string, Term[], LicenceClass[], Term[]]>([
    ['first licence', [], ['A1'], [term('A1', null)]],
    ['adds a car to a motorcycle', [term('A1', null)], ['B'], [term('A1', null), term('B', '2036-11-20')]],
    ['a class that includes another forever takes its place', [term('A1', null)], ['A'], [term('A', null)]],
    [
      'a greater class with a shorter term leaves the lesser one standing',
      [term('B', '2035-01-01')],
      ['C'],
      [term('B', '2035-01-01'), term('C', '2031-11-20')],
    ],
    ['a greater class with a longer term takes its place', [term('B', '2027-01-01')], ['C'], [term('C', '2031-11-20')]],
    [
      'expired classes go',
      [term('A1', null), term('B', '2026-11-19')],
      ['C1'],
      [term('A1', null), term('C1', '2036-11-20')],
    ],
    ['a class is renewed', [term('B', '2026-11-20')], ['B'], [term('B', '2036-11-20')]],
  ])('%s', (_, held, asked, card) => {
    expect(mergeTerms(held, asked, '2026-11-20', table)).toEqual(card);
  });

  test('its last day is a day of validity', () => {
    expect(coveredOn([term('C1', '2026-11-20')], '2026-11-20', table)).toEqual(['B', 'C1']);
    expect(coveredOn([term('C1', '2026-11-20')], '2026-11-21', table)).toEqual([]);
  });

  test.each<[Term[], string | null]>([
    [[term('A1', null)], null],
    [[term('A1', null), term('B', '2035-01-01'), term('C', '2031-11-20')], '2031-11-20'],
    [[], null],
  ])('%j ends first on %s', (terms, end) => {
    expect(earliestEnd(terms)).toBe(end);
  });
});

test.each([
  ['MALE', '1985-03-02', '010050000042'],
  ['FEMALE', '1985-03-02', '011050000042'],
  ['MALE', '2001-03-02', '012050000042'],
  ['FEMALE', '2001-03-02', '013050000042'],
] as const)('the number of a %s born on %s', (sex, dateOfBirth, number) => {
  expect(licenceNumber({ sex, dateOfBirth }, '2005-06-01', 42)).toBe(number);
});
