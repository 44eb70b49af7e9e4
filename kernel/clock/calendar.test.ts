import { expect, test } from '@jest/globals';
import { addDays, addMonths, addYears, daysBetween, weekday } from './calendar.ts';

test.each([
  [addDays('2026-12-31', 1), '2027-01-01'],
  [addDays('2024-03-01', -1), '2024-02-29'],
  [addMonths('2026-01-31', 1), '2026-02-28'],
  [addMonths('2026-11-20', 14), '2028-01-20'],
  [addYears('2024-02-29', 1), '2025-02-28'],
  [addYears('2024-02-29', 4), '2028-02-29'],
  [addYears('2026-11-20', -18), '2008-11-20'],
])('%s', (reckoned, expected) => expect(reckoned).toBe(expected));

test('days between dates count across a leap day', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2));
test('20 November 2026 is a Friday', () => expect(weekday('2026-11-20')).toBe(5));
