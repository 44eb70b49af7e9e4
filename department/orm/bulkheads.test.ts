import { expect, test } from '@jest/globals';
import { openBulkheads } from './bulkheads.ts';
import { callStatements } from './statements.ts';

const LONG_MS = 60_000;
const lockTimeout = () => Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
const noPlace = { name: 'NoPlaceError' };
const locked = { ...noPlace, message: expect.stringContaining('locked') };

test('a statement that met a lock sends away those who wait behind it, and the next finds a place', async () => {
  const bulkheads = openBulkheads({ limit: 1, waitMs: LONG_MS });
  const gate = Promise.withResolvers<void>();
  const first = bulkheads.run('a', () => gate.promise);
  const behind = Array.from({ length: 3 }, () => bulkheads.run('a', async () => 'late'));
  gate.reject(lockTimeout());
  await expect(first).rejects.toMatchObject({ code: '55P03' });
  for (const each of behind) {
    await expect(each).rejects.toMatchObject(locked);
  }
  await expect(bulkheads.run('a', async () => 'well')).resolves.toBe('well');
});

test('while a lock is fresh one tries and the others are refused; the first success ends it', async () => {
  const bulkheads = openBulkheads({ limit: 2, waitMs: LONG_MS });
  await expect(bulkheads.run('a', () => Promise.reject(lockTimeout()))).rejects.toMatchObject({ code: '55P03' });
  const gate = Promise.withResolvers<string>();
  const trying = bulkheads.run('a', () => gate.promise);
  await expect(bulkheads.run('a', async () => 'other')).rejects.toMatchObject(locked);
  await expect(bulkheads.run('b', async () => 'of another kind')).resolves.toBe('of another kind');
  gate.resolve('well');
  await expect(trying).resolves.toBe('well');
  const all = Array.from({ length: 10 }, (_, at) => bulkheads.run('a', async () => at));
  await expect(Promise.all(all)).resolves.toHaveLength(10);
});

test('a lock that was met long ago refuses nobody', async () => {
  const WAIT_MS = 20;
  const bulkheads = openBulkheads({ limit: 2, waitMs: WAIT_MS });
  await expect(bulkheads.run('a', () => Promise.reject(lockTimeout()))).rejects.toMatchObject({ code: '55P03' });
  const until = performance.now() + WAIT_MS + 1;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const all = Array.from({ length: 10 }, (_, at) => bulkheads.run('a', async () => at));
  await expect(Promise.all(all)).resolves.toHaveLength(10);
});

test('a call that is given up leaves the queue at once', async () => {
  const bulkheads = openBulkheads({ limit: 1, waitMs: LONG_MS });
  const gate = Promise.withResolvers<string>();
  const first = bulkheads.run('a', () => gate.promise);
  const call = callStatements({ statements: 0 });
  const waiting = call.run(() => bulkheads.run('a', async () => 'late'));
  call.stop();
  await expect(waiting).rejects.toMatchObject({ name: 'GivenUpError' });
  gate.resolve('well');
  await expect(first).resolves.toBe('well');
});

test('who waits for too long is refused', async () => {
  const bulkheads = openBulkheads({ limit: 1, waitMs: 20 });
  const gate = Promise.withResolvers<string>();
  const first = bulkheads.run('a', () => gate.promise);
  await expect(bulkheads.run('a', async () => 'late')).rejects.toMatchObject(noPlace);
  gate.resolve('well');
  await first;
});
