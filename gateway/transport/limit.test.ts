import { expect, test } from '@jest/globals';
import { Ending } from './ending.ts';
import { openLimit } from './limit.ts';

const open = () => openLimit({ most: 1, queue: 1, retryAfterMs: 1_000 });

test('lets in at once while there is room', () => {
  const limit = open();
  expect(limit.enter(new Ending())).toBeUndefined();
  expect(limit.inside).toBe(1);
});

test('the next waits until one leaves, and is inside then', async () => {
  const limit = open();
  limit.enter(new Ending());
  const waiting = limit.enter(new Ending());
  expect(limit.waiting).toBe(1);
  limit.leave();
  await waiting;
  expect([limit.inside, limit.waiting]).toEqual([1, 0]);
  limit.leave();
  expect(limit.inside).toBe(0);
});

test('who finds the queue full is turned away', () => {
  const limit = open();
  limit.enter(new Ending());
  void limit.enter(new Ending());
  expect(() => limit.enter(new Ending())).toThrow(expect.objectContaining({ kind: 'overloaded', retryAfterMs: 1_000 }));
});

test('who gives up waiting leaves no trace', async () => {
  const limit = open();
  limit.enter(new Ending());
  const ending = new Ending();
  const waiting = limit.enter(ending);
  ending.end(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  expect(limit.waiting).toBe(0);
  limit.leave();
  expect(limit.inside).toBe(0);
});
