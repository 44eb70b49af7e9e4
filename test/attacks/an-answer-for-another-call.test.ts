import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CALL_HEADER, WIRE_HEADER } from '#kernel/protocol/headers.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';

let population: TestDepartment;
beforeAll(async () => {
  population = await openDepartment('population');
});
afterAll(async () => {
  await population[Symbol.asyncDispose]();
});

const post = (headers: Record<string, string>, body = '{}') =>
  fetch(population.running.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

test.each([
  ['a refusal', {}, '{}'],
  ['a refusal of a token', { [WIRE_HEADER]: 'x.y.z' }, '{}'],
  ['a refusal of what is no JSON type', { 'content-type': 'text/plain' }, 'x'],
])('%s says which call it is for', async (_, headers, body) => {
  const response = await post({ ...headers, [CALL_HEADER]: '17' }, body);
  await response.text();
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.headers.get(CALL_HEADER)).toBe('17');
});

test.each(['', '-1', '1e3', '1; x=y', '1'.repeat(16)])(
  '%j is no number of a call and is not repeated',
  async (number) => {
    const response = await post({ [CALL_HEADER]: number });
    await response.text();
    expect(response.headers.get(CALL_HEADER)).toBeNull();
  },
);
