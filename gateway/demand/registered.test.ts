import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { DEMAND_DEFAULTS } from '../config/config.ts';
import { openRegistered } from './registered.ts';

const folder = DEMAND_DEFAULTS.operationsFolder!;
const text = readFileSync(`${folder}/medical-care/patient-file.graphql`, 'utf8');
const isRegistered = openRegistered(folder);

test.each([
  ['as it stands in its folder', text, true],
  ['on one line', text.replace(/\s+/g, ' '), true],
  ['with a comment', `# of the ward\n${text}`, true],
  ['with a field more', text.replace('fullName', 'fullName sex'), false],
  ['under another name', text.replace(/query \w+/, 'query Another'), false],
  ['that nobody registered', '{ me { id } }', false],
  ['beyond all registered ones', `${text}${' '.repeat(100_000)}`, false],
])('an operation %s', (_, sent, expected) => expect(isRegistered(sent)).toBe(expected));

test('without a folder, or with one that is not there, nothing is registered', () => {
  expect(openRegistered(null)(text)).toBe(false);
  expect(openRegistered('/nowhere/at/all')(text)).toBe(false);
});
