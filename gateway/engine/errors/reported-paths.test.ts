import { expect, test } from '@jest/globals';
import { ReportedPaths } from './reported-paths.ts';

test.each([
  ['the same path', ['a', 0, 'b'], true],
  ['a path below', ['a', 0, 'b', 'c', 1], true],
  ['a path above', ['a'], true],
  ['another index', ['a', 1, 'b'], false],
  ['another key beside it', ['a', 0, 'c'], false],
  ['another root field', ['b'], false],
])('an error at a[0].b covers %s: %s', (_, path, covered) => {
  const reported = new ReportedPaths();
  reported.add(['a', 0, 'b']);
  expect(reported.covers(path)).toBe(covered);
});

test.each([
  [['a', 0, 'b'], true],
  [['a', 7, 'b', 'c'], true],
  [['a', 0, 'c'], false],
])('keys without indices cover every item: %j is covered: %s', (path, covered) => {
  const reported = new ReportedPaths();
  reported.addKeys(['a', 'b']);
  expect(reported.covers(path)).toBe(covered);
});

test('a later result knows what the earlier ones reported, not the other way round', () => {
  const before = new ReportedPaths();
  const after = new ReportedPaths(before);
  before.add(['a']);
  after.add(['b']);
  expect([after.covers(['a']), before.covers(['b'])]).toEqual([true, false]);
});
