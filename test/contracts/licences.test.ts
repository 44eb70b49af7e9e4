import { expect, test } from '@jest/globals';
import { licencesOf, licencesPage } from '../licences/licences.ts';
import { textOf } from '../tools/sources.ts';

/** Licences that ask for nothing but their own text. */
const FREE =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|PostgreSQL|Zlib)$/;
/**
 * Packages of other licences, each looked at. The Elastic License forbids to offer the software itself to others as a
 * managed service, which a city that answers its own citizens does not do.
 */
const LOOKED_AT: Readonly<Record<string, string>> = {
  '@apollo/composition': 'Elastic-2.0',
  '@apollo/federation-internals': 'Elastic-2.0',
  '@apollo/gateway': 'Elastic-2.0',
  '@apollo/query-graphs': 'Elastic-2.0',
  '@apollo/query-planner': 'Elastic-2.0',
  'sha.js': '(MIT AND BSD-3-Clause)',
};

test('every package that the city runs with has a licence that a city may use', () => {
  const all = licencesOf();
  expect(all.length).toBeGreaterThan(50);
  const others = all.filter(({ name, licence }) => !FREE.test(licence) && LOOKED_AT[name] !== licence);
  expect(others).toEqual([]);
});

test('docs/licences.md says what is locked: run npm run licences', () => {
  expect(textOf('docs/licences.md')).toBe(licencesPage());
});
