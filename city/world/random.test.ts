import { describe, expect, test } from '@jest/globals';
import { hash, permute, randomFrom, uuid } from './random.ts';

describe('hash', () => {
  test('keeps the borders of its keys', () => {
    expect(hash(1, ['a', 'bc'])).not.toEqual(hash(1, ['ab', 'c']));
    expect(hash(1, ['a', ''])).not.toEqual(hash(1, ['a']));
    expect(hash(1, ['a', '', ''])).not.toEqual(hash(1, ['a', '']));
  });

  test('takes a number and its digits for the same key, and another seed for another world', () => {
    expect(hash(1, ['a', 17])).toEqual(hash(1, ['a', '17']));
    expect(hash(1, ['a', 17])).not.toEqual(hash(2, ['a', 17]));
  });

  test('flips half of its 128 bits when one key changes by one', () => {
    const ones = (word: number): number => word.toString(2).replaceAll('0', '').length;
    let flipped = 0;
    for (let index = 0; index < 2000; index++) {
      const before = hash(7, ['person', index]);
      const after = hash(7, ['person', index + 1]);
      before.forEach((word, lane) => {
        flipped += ones((word ^ after[lane]!) >>> 0);
      });
    }
    expect(flipped / 2000).toBeGreaterThan(63);
    expect(flipped / 2000).toBeLessThan(65);
  });
});

describe('uuid', () => {
  test('is of version 8 and its variant, whatever the bits', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(uuid([0, 0, 0, 0])).toBe('00000000-0000-8000-8000-000000000000');
    expect(uuid([-1, -1, -1, -1])).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff');
    for (let index = 0; index < 500; index++) {
      expect(uuid(hash(3, ['any', index]))).toMatch(form);
    }
  });

  test('does not repeat in 200,000', () => {
    const ids = new Set(Array.from({ length: 200_000 }, (_, index) => uuid(hash(3, ['person', index]))));
    expect(ids.size).toBe(200_000);
  });
});

describe('random', () => {
  test('gives the same stream for the same bits', () => {
    const one = randomFrom(hash(5, ['x']));
    const two = randomFrom(hash(5, ['x']));
    expect(Array.from({ length: 20 }, one.next)).toEqual(Array.from({ length: 20 }, two.next));
  });

  test('fills its range evenly, both ends included', () => {
    const random = randomFrom(hash(5, ['even']));
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 60_000; draw++) {
      const value = random.int(1, 6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) {
      expect(Math.abs(count - 10_000)).toBeLessThan(400);
    }
  });

  test('starts independently for neighbouring keys', () => {
    const firsts = Array.from({ length: 20_000 }, (_, index) => randomFrom(hash(5, ['h', index])).next());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    const lag =
      firsts.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * (firsts[at]! - 0.5), 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(lag * 12)).toBeLessThan(0.03);
  });

  test('refuses to pick from nothing', () => {
    expect(() => randomFrom(hash(5, ['x'])).pick([])).toThrow('Expected at least one item to pick from, got none.');
  });
});

test('permute visits every number once', () => {
  const seen = new Uint8Array(1_000_000);
  for (let value = 0; value < seen.length; value++) {
    seen[permute(value, 1000, 12345)]!++;
  }
  expect(seen.every((count) => count === 1)).toBe(true);
});
