import { expect, test } from '@jest/globals';
import { purposeOf } from './purpose.ts';

test('purpose and case are passed on as they were named', async () => {
  const named = { 'city-purpose': 'traffic-control', 'city-case': '000.00.01.H26-261120-0001' };
  expect(await purposeOf(named)).toEqual({ purpose: 'traffic-control', case: '000.00.01.H26-261120-0001' });
  expect(await purposeOf({})).toEqual({ purpose: null, case: null });
  expect(await purposeOf({ 'city-purpose': '' })).toEqual({ purpose: null, case: null });
});

test.each([
  ['a space', 'two words'],
  ['a line break', 'a\nb'],
  ['too much', 'a'.repeat(65)],
  ['a name with diacritics', 'Nguyễn'],
  ['a leading dot', '.hidden'],
])('%s is refused and not repeated', async (_, value) => {
  await expect(purposeOf({ 'city-purpose': value })).rejects.toThrow(/^city-purpose: expected/);
  await expect(purposeOf({ 'city-case': value })).rejects.toMatchObject({
    message: expect.not.stringContaining(value),
  });
});
