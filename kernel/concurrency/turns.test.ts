import { expect, test } from '@jest/globals';
import { openTurns } from './turns.ts';

test('so many at a time, in the order in which they came, and none is lost', async () => {
  const turns = openTurns(2);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 7 }, async (_, index) => {
      const leave = await turns.next();
      order.push(index);
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 7 - index));
      inside--;
      leave();
    }),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  (await turns.next())();
  (await turns.next())();
});
