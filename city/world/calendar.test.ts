import { expect, test } from '@jest/globals';
import { ageOn, dateOf, gradeOf, isDate, lastDay, schoolYearOf } from './calendar.ts';

test.each([
  ['2026-11-20', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['20 November', false],
  ['', false],
])('%s is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['2026-09-04', 2025],
  ['2026-09-05', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
])('on %s the school year of %d runs', (today, expected) => {
  expect(schoolYearOf(today)).toBe(expected);
});

test.each([
  [2022, -1],
  [2021, 0],
  [2020, 1],
  [2009, 12],
  [2008, 13],
])('in the school year 2026 those born in %d are in grade %d', (birthYear, expected) => {
  expect(gradeOf(birthYear, 2026)).toBe(expected);
});

test.each([
  ['2008-11-20', 18],
  ['2008-11-21', 17],
  ['2008-11-19', 18],
])('who is born on %s is %d on 20 November 2026', (dateOfBirth, expected) => {
  expect(ageOn(dateOfBirth, '2026-11-20')).toBe(expected);
});

test('the days of a year run from its first to its last, and this year to today', () => {
  expect(dateOf(2000, 0)).toBe('2000-01-01');
  expect(dateOf(2000, 364)).toBe('2000-12-31');
  expect(dateOf(2026, lastDay(2026, '2026-11-20'))).toBe('2026-11-20');
  expect(dateOf(2028, lastDay(2028, '2028-02-29'))).toBe('2028-02-28');
  expect(lastDay(2025, '2026-11-20')).toBe(364);
  expect(lastDay(2027, '2026-11-20')).toBe(-1);
});
