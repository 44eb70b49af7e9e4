import { expect, test } from '@jest/globals';
import { openCitizenNumbers } from './citizen-number.ts';

test.each([
  ['MALE', '1999-12-31', '001099'],
  ['FEMALE', '1999-12-31', '001199'],
  ['MALE', '2015-01-01', '001215'],
  ['FEMALE', '2005-06-07', '001305'],
] as const)('a %s born on %s gets %s and six digits', (sex, dateOfBirth, start) => {
  expect(openCitizenNumbers(1)('001', sex, dateOfBirth)).toMatch(new RegExp(`^${start}\\d{6}$`));
});

test('gives a million people of one sex, year and province different numbers, and refuses one more', () => {
  const citizenNumber = openCitizenNumbers(1);
  const seen = new Uint8Array(1_000_000);
  for (let person = 0; person < seen.length; person++) {
    seen[Number(citizenNumber('001', 'FEMALE', '2015-05-05').slice(6))] = 1;
  }
  expect(seen.every((one) => one === 1)).toBe(true);
  expect(() => citizenNumber('001', 'FEMALE', '2015-01-01')).toThrow(RangeError);
  expect(citizenNumber('001', 'MALE', '2015-01-01')).toMatch(/^001215/);
});
