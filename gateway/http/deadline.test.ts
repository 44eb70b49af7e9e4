import { describe, expect, test } from '@jest/globals';
import { deadlineOf } from './deadline.ts';

describe('City-Deadline-Ms', () => {
  test.each([
    [undefined, 10_000],
    ['1', 1],
    ['2500', 2_500],
    ['10000', 10_000],
    ['999999999', 10_000],
  ])('%s allows %i ms', (header, expected) => {
    expect(deadlineOf(header, 10_000)).toBe(expected);
  });
  test.each(['0', '-1', '1.5', '1e3', ' 5', 'soon', '9999999999'])('%j is refused', (header) => {
    expect(() => deadlineOf(header, 10_000)).toThrow(/City-Deadline-Ms: expected a whole number/);
  });
  test('given twice is refused', () => {
    expect(() => deadlineOf(['1', '2'], 10_000)).toThrow(/City-Deadline-Ms/);
  });
});
