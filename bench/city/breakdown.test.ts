import { expect, test } from '@jest/globals';
import { breakdown, PATH_PARTS, type Passage } from './breakdown.ts';

const steps = { guard: 1, graphql: 2, sql: 3, rounds: 2, ledger: 0, commit: 0 };
const call = (department: string, beganAt: number, endedAt: number) => ({
  department,
  beganAt,
  endedAt,
  statements: 4,
  steps,
});
/** Two waves: one department, then two of which `b` is the slower. */
const passage: Passage = {
  askedAt: 100,
  answeredAt: 130,
  calls: [call('first', 102, 110), call('a', 112, 119), call('b', 112.5, 126)],
};

test('tells the gateway apart from waiting, and waves from one another', () => {
  const { totalMs, gateway, waves } = breakdown([passage]);
  expect(totalMs).toBe(30);
  expect(gateway).toEqual({ before: 2, between: 2, after: 4 });
  expect(waves.map(({ ms, calls }) => [ms, calls.map(({ department }) => department)])).toEqual([
    [8, ['first']],
    [14, ['a', 'b']],
  ]);
  expect(waves[1]!.calls[0]).toEqual({ ...steps, department: 'a', ms: 7, wire: 1, statements: 4 });
});

test('the path leads along the slowest calls and adds up to the whole', () => {
  const { path, totalMs } = breakdown([passage]);
  expect(path).toEqual({ gateway: 8.5, wire: 2 + 7.5, guard: 2, graphql: 4, sql: 6, ledger: 0, commit: 0 });
  expect(PATH_PARTS.reduce((sum, part) => sum + path[part], 0)).toBe(totalMs);
});

test('speaks of the middle requests of the usual shape', () => {
  const odd: Passage = { ...passage, calls: passage.calls.slice(0, 1) };
  const slow: Passage = { ...passage, answeredAt: 1_000 };
  const { totalMs, waves } = breakdown([passage, odd, passage, slow, passage]);
  expect(totalMs).toBe(30);
  expect(waves).toHaveLength(2);
});
