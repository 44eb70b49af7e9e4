import { describe, expect, test } from '@jest/globals';
import { dueDate, procedureOn } from './procedure.ts';
import {
  type Counting,
  dueAfterWorkingDays,
  isWorkingDay,
  receptionDay,
  type WorkCalendar,
  workCalendar,
} from './working-days.ts';

/** Monday 8 June 2026 is a day off here, and nothing else. */
const mondayOff: WorkCalendar = {
  from: '2026-01-01',
  to: '2026-12-31',
  holidays: new Set(['2026-06-08']),
  workedWeekends: new Set(),
};
const after: Counting = { receptionDay: 'DOES_NOT_COUNT', cutOff: '15:00' };
const including: Counting = { ...after, receptionDay: 'COUNTS' };

describe('something that arrives on Friday 5 June', () => {
  test.each([
    ['14:59', '2026-06-05'],
    ['15:00', '2026-06-09'],
    ['15:01', '2026-06-09'],
  ])('at %s is received on %s, as Monday is off', (time, received) => {
    expect(receptionDay({ date: '2026-06-05', time }, after, mondayOff)).toBe(received);
  });

  test('after the cut-off is due after three days on Friday, or on Thursday where the day of reception counts', () => {
    const received = receptionDay({ date: '2026-06-05', time: '15:01' }, after, mondayOff);
    expect(dueAfterWorkingDays(received, 3, after, mondayOff)).toBe('2026-06-12');
    expect(dueAfterWorkingDays(received, 3, including, mondayOff)).toBe('2026-06-11');
  });
});

test.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11-24', false],
  ['2026-02-17', false],
  ['2026-01-10', true],
  ['2026-09-02', false],
])('%s is a working day: %s', (date, working) => {
  expect(isWorkingDay(date, workCalendar)).toBe(working);
});

test('a year whose holidays are not known is refused', () => {
  expect(() => isWorkingDay('2028-01-03', workCalendar)).toThrow(/the years whose holidays are known, got 2028-01-03/);
});

test.each([
  ['five working days since July 2026', '2026-07-01', '09:00', '2026-07-08'],
  ['over a holiday', '2026-11-20', '14:59', '2026-11-30'],
  ['after the cut-off', '2026-11-20', '15:00', '2026-12-01'],
  ['on a Saturday', '2026-11-21', '09:00', '2026-12-01'],
  ['ten days before', '2026-06-16', '09:00', '2026-06-26'],
  ['ten days that end on a Sunday', '2026-06-04', '09:00', '2026-06-15'],
])('%s', (_, date, time, due) => {
  expect(dueDate({ date, time }, procedureOn(date), workCalendar)).toBe(due);
});

test.each([
  ['2026-06-30', null],
  ['2026-07-01', 16],
])('on %s the lowest age is %s', (date, minimumAge) => {
  expect(procedureOn(date).minimumAge).toBe(minimumAge);
});
