import { describe, expect, test } from '@jest/globals';
import { type PointEvent, pointsOn } from './points.ts';

const deduct = (decisionId: string, on: string, points: number): PointEvent => ({
  kind: 'DEDUCTION',
  decisionId,
  on,
  points,
});
const restore = (on: string): PointEvent => ({ kind: 'RESTORATION', on });

const oneDecision = [deduct('a', '2025-03-01', 4), deduct('a', '2025-03-01', 6), deduct('a', '2025-03-01', 2)];
const two = [...oneDecision, deduct('b', '2025-06-01', 6)];

describe('points', () => {
  test.each<[string, PointEvent[], string, number]>([
    ['nothing on the ledger', [], '2026-11-20', 12],
    ['of one decision only the largest deduction counts', oneDecision, '2025-03-01', 6],
    ['a decision counts from the day it takes effect', oneDecision, '2025-02-28', 12],
    ['two decisions add up, down to nothing', two, '2025-06-01', 0],
    ['the order of the ledger does not matter', [...two].reverse(), '2025-06-01', 0],
    [
      'more than there is takes what there is',
      [deduct('a', '2025-03-01', 10), deduct('b', '2025-03-02', 10)],
      '2025-03-02',
      0,
    ],
    ['the day before twelve months are over', oneDecision, '2026-02-28', 6],
    ['all are back twelve months after the last deduction', oneDecision, '2026-03-01', 12],
    [
      'a later deduction starts the twelve months anew',
      [...oneDecision, deduct('b', '2026-02-28', 2)],
      '2026-03-01',
      4,
    ],
    [
      'a deduction on the very day begins from twelve',
      [...oneDecision, deduct('b', '2026-03-01', 2)],
      '2026-03-01',
      10,
    ],
    ['nothing comes back by itself once none is left', two, '2030-01-01', 0],
    ['a passed test gives all back', [...two, restore('2025-12-01')], '2025-12-01', 12],
    ['and not before its day', [...two, restore('2025-12-01')], '2025-11-30', 0],
    ['the end of a short month stands for days it does not have', [deduct('a', '2028-02-29', 2)], '2029-02-28', 12],
  ])('%s', (_, ledger, date, points) => {
    expect(pointsOn(ledger, date).points).toBe(points);
  });

  test('tells when they come back, or when the test may be taken', () => {
    expect(pointsOn(oneDecision, '2025-04-01')).toEqual({ points: 6, restoredOn: '2026-03-01', testFrom: null });
    expect(pointsOn(two, '2025-07-01')).toEqual({ points: 0, restoredOn: null, testFrom: '2025-12-01' });
    expect(pointsOn(oneDecision, '2026-03-01')).toEqual({ points: 12, restoredOn: null, testFrom: null });
  });
});
