import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodyMassIndex } from './body-mass-index.ts';

describe('body mass index to one decimal', () => {
  test.each([
    [60_000, 1_650, 22.0],
    [81_000, 1_800, 25.0],
    // 22.25 and 18.45 exactly: the half goes up.
    [89_000, 2_000, 22.3],
    [73_800, 2_000, 18.5],
    // One gram less than the half stays down.
    [88_999, 2_000, 22.2],
    [3_300, 500, 13.2],
  ])('%i g at %i mm is %d', (grams, millimetres, index) => {
    expect(bodyMassIndex(grams, millimetres)).toBe(index);
  });

  test('is never further than half a tenth from the exact value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 400_000 }),
        fc.integer({ min: 300, max: 2_500 }),
        (grams, millimetres) => {
          // In whole numbers: |tenths · mm² − g · 10⁴| ≤ mm² / 2, and exactly one half only upwards.
          const off =
            2n *
            (BigInt(Math.round(bodyMassIndex(grams, millimetres) * 10)) * BigInt(millimetres) ** 2n -
              BigInt(grams) * 10_000n);
          const square = BigInt(millimetres) ** 2n;
          expect(off > -square && off <= square).toBe(true);
        },
      ),
    );
  });
});
