import { expect, test } from '@jest/globals';
import { nextName } from './next-class.ts';

test.each([
  ['6A1', 6, 7, '7A1'],
  ['9A2', 9, 10, '10A2'],
  ['10 Anh', 10, 11, '11 Anh'],
  ['11A10', 11, 12, '12A10'],
  ['1A', 1, 2, '2A'],
  ['7A1', 7, 7, '7A1'],
  ['Chồi 2', 1, 2, '2 Chồi 2'],
  ['10A1', 1, 2, '2 10A1'],
])('%s of grade %d is in grade %d %s', (name, grade, next, expected) =>
  expect(nextName(name, grade, next)).toBe(expected),
);
