import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, LEAST_GROUP, type ProtectedGroup, protect } from './protect.ts';

const cell = (level: Cell['level'], communeId: string, count: number, online = count): Cell => ({
  schoolYear: '2026-2027',
  level,
  communeId,
  count,
  online,
});
const told = (groups: readonly ProtectedGroup[], which: Partial<ProtectedGroup>) =>
  groups
    .filter((group) => Object.entries(which).every(([key, value]) => group[key as keyof ProtectedGroup] === value))
    .map(({ withheld }) => !withheld);

describe('a small group', () => {
  test('is withheld', () => {
    const groups = protect([cell('PRIMARY', 'A', 9), cell('PRIMARY', 'B', 100), cell('PRIMARY', 'C', 50)]);
    expect(told(groups, { schoolYear: '2026-2027', level: 'PRIMARY', communeId: 'A' })).toEqual([false]);
  });

  test('takes the next smallest along, so that it cannot be had by subtraction', () => {
    const groups = protect([cell('PRIMARY', 'A', 9), cell('PRIMARY', 'B', 100), cell('PRIMARY', 'C', 50)]);
    expect(told(groups, { schoolYear: '2026-2027', level: 'PRIMARY', communeId: 'C' })).toEqual([false]);
    expect(told(groups, { schoolYear: '2026-2027', level: 'PRIMARY', communeId: 'B' })).toEqual([true]);
    expect(told(groups, { schoolYear: '2026-2027', level: 'PRIMARY', communeId: null })).toEqual([true]);
  });

  test('is safe between two of its kind', () => {
    const groups = protect([cell('PRIMARY', 'A', 4), cell('PRIMARY', 'B', 100), cell('PRIMARY', 'C', 5)]);
    expect(told(groups, { schoolYear: '2026-2027', level: 'PRIMARY', communeId: 'B' })).toEqual([true]);
  });
});

test('of ten applications all is told, of nine nothing', () => {
  expect(told(protect([cell('PRIMARY', 'A', LEAST_GROUP)]), {})).not.toContain(false);
  expect(told(protect([cell('PRIMARY', 'A', LEAST_GROUP - 1)]), {})).not.toContain(true);
});

const cells = fc.uniqueArray(
  fc.record({
    schoolYear: fc.constantFrom('2019-2020', '2026-2027'),
    level: fc.constantFrom<Cell['level'][]>('KINDERGARTEN', 'PRIMARY', 'SECONDARY'),
    communeId: fc.constantFrom('A', 'B', 'C', 'D'),
    count: fc.integer({ min: 1, max: 40 }),
    online: fc.constant(0),
  }),
  { selector: ({ schoolYear, level, communeId }) => `${schoolYear} ${level} ${communeId}` },
);

/** Parts of a sum, found the slow way: groups that differ from it in one dimension only, where it has all. */
const partsOf = (
  whole: ProtectedGroup,
  dimension: 'schoolYear' | 'level' | 'communeId',
  groups: readonly ProtectedGroup[],
) =>
  groups.filter(
    (part) =>
      part[dimension] !== null &&
      (['schoolYear', 'level', 'communeId'] as const).every((each) => each === dimension || part[each] === whole[each]),
  );

test('no sum ever has exactly one figure missing, and no small figure is ever told', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const groups = protect(given);
      for (const group of groups) {
        if (group.count < LEAST_GROUP) {
          expect(group.withheld).toBe(true);
        }
      }
      for (const whole of groups) {
        for (const dimension of ['schoolYear', 'level', 'communeId'] as const) {
          const parts = whole[dimension] === null ? partsOf(whole, dimension, groups) : [];
          if (parts.length > 0) {
            expect([whole, ...parts].filter(({ withheld }) => withheld)).not.toHaveLength(1);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of the cells decides nothing', () => {
  fc.assert(
    fc.property(
      cells.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, shuffled]) => {
        expect(protect(shuffled)).toEqual(protect(given));
      },
    ),
  );
});
