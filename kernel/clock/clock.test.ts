import { expect, test } from '@jest/globals';
import { ageOn, isMinor } from './age.ts';
import { dateInHanoi, openClock } from './clock.ts';

test('a pinned clock keeps its date and moves within the day', () => {
  const clock = openClock('2026-11-20');
  expect(clock.today()).toBe('2026-11-20');
  expect(dateInHanoi(clock.now())).toBe('2026-11-20');
});

test('the date changes at midnight in Hanoi, not in Greenwich', () => {
  expect(dateInHanoi(new Date('2026-11-19T16:59:59Z'))).toBe('2026-11-19');
  expect(dateInHanoi(new Date('2026-11-19T17:00:00Z'))).toBe('2026-11-20');
});

test.each([
  ['2008-11-20', '2026-11-20', 18, false],
  ['2008-11-21', '2026-11-20', 17, true],
  ['2008-02-29', '2026-02-28', 17, true],
  ['2008-02-29', '2026-03-01', 18, false],
])('born %s is on %s %i years old', (born, on, age, minor) => {
  expect(ageOn(born, on)).toBe(age);
  expect(isMinor(born, on)).toBe(minor);
});
