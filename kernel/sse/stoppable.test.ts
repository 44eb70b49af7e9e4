import { expect, test } from '@jest/globals';
import { stoppable } from './stoppable.ts';

/** A source that is told what to give, and tells whether it was ended. */
function openSource() {
  const waiting: ((result: IteratorResult<number, undefined>) => void)[] = [];
  let ended = 0;
  const source: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise((resolve) => waiting.push(resolve)),
      return: async () => {
        ended++;
        return { done: true, value: undefined };
      },
    }),
  };
  return {
    source,
    give: (value: number) => waiting.shift()?.({ done: false, value }),
    get ended() {
      return ended;
    },
  };
}

test('whoever waits is given the last word at once, and the source is ended once', async () => {
  const held = openSource();
  const stream = stoppable(held.source);
  const items = stream[Symbol.asyncIterator]();
  const first = items.next();
  held.give(1);
  expect(await first).toEqual({ done: false, value: 1 });
  const second = items.next();
  stream.stop(9);
  stream.stop(10);
  expect(await second).toEqual({ done: false, value: 9 });
  held.give(2);
  expect(await items.next()).toEqual({ done: true, value: undefined });
  await items.return?.();
  expect(held.ended).toBe(1);
});

test('stopped between two items, it gives the last word next; without one it is over', async () => {
  const told = stoppable(openSource().source);
  told.stop(9);
  expect(await Array.fromAsync(told)).toEqual([9]);
  const silent = stoppable(openSource().source);
  silent.stop();
  expect(await Array.fromAsync(silent)).toEqual([]);
});

test('stopped after it was over, it says nothing more', async () => {
  const held = openSource();
  const stream = stoppable(held.source);
  const items = stream[Symbol.asyncIterator]();
  await items.return?.();
  stream.stop(9);
  expect(await items.next()).toEqual({ done: true, value: undefined });
  expect(held.ended).toBe(1);
});

test('what the source throws is thrown, once', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw new Error('no more');
  }
  const items = stoppable(failing())[Symbol.asyncIterator]();
  expect(await items.next()).toEqual({ done: false, value: 1 });
  await expect(items.next()).rejects.toThrow('no more');
  expect(await items.next()).toEqual({ done: true, value: undefined });
});
