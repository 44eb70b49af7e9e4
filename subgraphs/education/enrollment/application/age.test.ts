import { expect, test } from '@jest/globals';
import { ageFits } from './age.ts';

test.each([
  ['PRIMARY', '2020-01-01', 'FITS'],
  ['PRIMARY', '2020-12-31', 'FITS'],
  ['PRIMARY', '2021-01-01', 'DOES_NOT_FIT'],
  ['PRIMARY', '2019-12-31', 'NEEDS_REASON'],
  ['PRIMARY', '2017-01-01', 'NEEDS_REASON'],
  ['PRIMARY', '2016-12-31', 'DOES_NOT_FIT'],
  ['KINDERGARTEN', '2021-06-15', 'FITS'],
  ['SECONDARY', '2015-03-03', 'FITS'],
  ['SECONDARY', '2012-03-03', 'NEEDS_REASON'],
  ['NURSERY', '2024-02-29', 'FITS'],
  ['NURSERY', '2025-01-01', 'DOES_NOT_FIT'],
] as const)('%s in 2026-2027, born %s: %s', (level, born, verdict) => {
  expect(ageFits(level, '2026-2027', born)).toBe(verdict);
});
