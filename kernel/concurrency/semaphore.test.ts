import { expect, test } from '@jest/globals';
import { QueueFullError, Semaphore } from './semaphore.ts';

test('so many at a time, in the order in which they came, and no permit is lost', async () => {
  const semaphore = new Semaphore(2);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 7 }, async (_, index) => {
      await semaphore.acquire();
      order.push(index);
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 7 - index));
      inside--;
      semaphore.release();
    }),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  expect([semaphore.tryAcquire(), semaphore.tryAcquire(), semaphore.tryAcquire()]).toEqual([true, true, false]);
});

test('a waiter that is cancelled leaves the queue, and its permit goes to the next', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  let cancel: ((reason: unknown) => void) | undefined;
  let listening = 0;
  const first = semaphore.acquire((stop) => {
    cancel = stop;
    listening++;
    return () => listening--;
  });
  const second = semaphore.acquire();
  const reason = new Error('gone');
  cancel?.(reason);
  await expect(first).rejects.toBe(reason);
  expect([listening, semaphore.waiting]).toEqual([0, 1]);
  semaphore.release();
  await second;
  semaphore.release();
  expect([semaphore.held, semaphore.waiting]).toEqual([0, 0]);
});

test('one whose patience had ended before is rejected, and holds nothing', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const reason = new Error('gone');
  const late = semaphore.acquire((cancel) => {
    cancel(reason);
    return () => undefined;
  });
  await expect(late).rejects.toBe(reason);
  semaphore.release();
  expect([semaphore.held, semaphore.waiting]).toEqual([0, 0]);
});

test('whoever has a permit at once is not asked for his patience', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire(() => {
    throw new Error('never asked');
  });
  expect(semaphore.held).toBe(1);
});

test('a full queue turns others away, and has room again when one leaves it', async () => {
  const semaphore = new Semaphore(1, 1);
  await semaphore.acquire();
  const waiting = semaphore.acquire();
  await expect(semaphore.acquire()).rejects.toBeInstanceOf(QueueFullError);
  semaphore.release();
  await waiting;
  const next = semaphore.acquire();
  semaphore.release();
  await next;
});

test('all who wait can be sent away, and who holds a permit keeps it', async () => {
  const semaphore = new Semaphore(1);
  await semaphore.acquire();
  const waiting = [semaphore.acquire(), semaphore.acquire()];
  const reason = new Error('locked');
  semaphore.rejectWaiting(reason);
  expect(await Promise.allSettled(waiting)).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
  expect([semaphore.held, semaphore.waiting]).toEqual([1, 0]);
});
