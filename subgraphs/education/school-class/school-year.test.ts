import { expect, test } from '@jest/globals';
import { requireSchoolYear, schoolYearOn } from './school-year.ts';

test.each([
  ['2026-09-04', '2025-2026'],
  ['2026-09-05', '2026-2027'],
  ['2027-01-01', '2026-2027'],
  ['2027-08-31', '2026-2027'],
])('%s lies in the school year %s', (date, schoolYear) => {
  expect(schoolYearOn(date)).toBe(schoolYear);
});

test.each(['2026', '2026-2028', '2027-2026', '2026-27', '2026–2027'])('%s is no school year', (text) => {
  expect(() => requireSchoolYear('schoolYear', text)).toThrow(/^schoolYear: expected two years in a row/);
});
