import { expect, test } from '@jest/globals';
import { loaderFamily } from './family.ts';

const asked: unknown[] = [];
const family = loaderFamily((args: { filters: { sql: string; values: unknown[] }[] }) => async (keys) => {
  asked.push([args, keys]);
  return keys.map((key) => `${key}:${JSON.stringify(args)}`);
});

test('arguments that differ deep down never share a batch; equal ones do', async () => {
  const cars = { filters: [{ sql: 'kind = ?', values: ['CAR'] }] };
  const bikes = { filters: [{ sql: 'kind = ?', values: ['BIKE'] }] };
  const [a, b, c] = await Promise.all([family(cars).load('x'), family(bikes).load('x'), family({ ...cars }).load('y')]);
  expect(a).not.toBe(b);
  expect(a.slice(1)).toBe(c.slice(1));
  expect(asked).toHaveLength(2);
});
