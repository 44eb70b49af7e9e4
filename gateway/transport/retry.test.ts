import { describe, expect, test } from '@jest/globals';
import { openRetryBudget } from './retry-budget.ts';
import { mayRetry, pauseMs } from './retry.ts';

describe('a call may be tried again', () => {
  test.each([
    ['a read without a connection', { mutation: false, kind: 'unreachable', attempts: 1, leftMs: 1_000 }, true],
    ['a read that met a 503', { mutation: false, kind: 'unavailable', attempts: 2, leftMs: 1_000 }, true],
    ['a write, never', { mutation: true, kind: 'unreachable', attempts: 1, leftMs: 1_000 }, false],
    ['a third failure, no', { mutation: false, kind: 'unreachable', attempts: 3, leftMs: 1_000 }, false],
    ['a late answer, no', { mutation: false, kind: 'timeout', attempts: 1, leftMs: 1_000 }, false],
    ['a large answer, no', { mutation: false, kind: 'too-large', attempts: 1, leftMs: 1_000 }, false],
    ['an open circuit, no', { mutation: false, kind: 'circuit-open', attempts: 1, leftMs: 1_000 }, false],
    ['with no time left for the pause, no', { mutation: false, kind: 'unreachable', attempts: 1, leftMs: 20 }, false],
  ] as const)('%s', (_title, attempt, expected) => {
    expect(mayRetry(attempt)).toBe(expected);
  });
});

test('pauses double, and scatter over their second half', () => {
  expect([pauseMs(1, 0), pauseMs(1, 1), pauseMs(2, 0), pauseMs(2, 1)]).toEqual([10, 20, 20, 40]);
});

describe('the budget', () => {
  const spent = (percent: number, calls: number): number => {
    const budget = openRetryBudget(percent);
    let retries = 0;
    for (let call = 0; call < calls; call++) {
      budget.earn();
      if (budget.spend()) {
        retries++;
      }
    }
    return retries;
  };
  test.each([
    [10, 1_000, 103],
    [1, 1_000, 13],
    [100, 50, 50],
    [0, 1_000, 0],
  ])('of %i percent over %i failing calls pays %i retries', (percent, calls, retries) => {
    expect(spent(percent, calls)).toBe(retries);
  });
  test('saves no more than ten for a bad day', () => {
    const budget = openRetryBudget(10);
    for (let call = 0; call < 10_000; call++) {
      budget.earn();
    }
    let retries = 0;
    while (budget.spend()) {
      retries++;
    }
    expect(retries).toBe(10);
  });
});
