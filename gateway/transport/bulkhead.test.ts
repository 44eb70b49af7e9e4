import { expect, test } from '@jest/globals';
import { Cancellation } from './cancellation.ts';
import { openBulkhead } from './bulkhead.ts';

const open = () => openBulkhead({ limit: 1, queue: 1, retryAfterMs: 1_000 });

test('lets in at once while there is room', () => {
  const bulkhead = open();
  expect(bulkhead.enter(new Cancellation())).toBeUndefined();
  expect(bulkhead.inside).toBe(1);
});

test('the next waits until one leaves, and is inside then', async () => {
  const bulkhead = open();
  bulkhead.enter(new Cancellation());
  const waiting = bulkhead.enter(new Cancellation());
  expect(bulkhead.waiting).toBe(1);
  bulkhead.leave();
  await waiting;
  expect([bulkhead.inside, bulkhead.waiting]).toEqual([1, 0]);
  bulkhead.leave();
  expect(bulkhead.inside).toBe(0);
});

test('who finds the queue full is turned away', () => {
  const bulkhead = open();
  bulkhead.enter(new Cancellation());
  void bulkhead.enter(new Cancellation());
  expect(() => bulkhead.enter(new Cancellation())).toThrow(
    expect.objectContaining({ kind: 'overloaded', retryAfterMs: 1_000 }),
  );
});

test('who gives up waiting leaves no trace', async () => {
  const bulkhead = open();
  bulkhead.enter(new Cancellation());
  const cancellation = new Cancellation();
  const waiting = bulkhead.enter(cancellation);
  cancellation.cancel(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  expect(bulkhead.waiting).toBe(0);
  bulkhead.leave();
  expect(bulkhead.inside).toBe(0);
});
