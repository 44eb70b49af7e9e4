import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDepartment, type TestDepartment } from '../../../test/tools/department.ts';
import { forget, forgotten, termsOf } from './retention.ts';

let oversight: TestDepartment;
beforeAll(async () => {
  oversight = await openDepartment('oversight');
});
afterAll(() => oversight[Symbol.asyncDispose]());

const terms = termsOf('OVERSIGHT_RETENTION', '2030-01-01=5, 2026-01-01=10');
const times = (now: string) =>
  forgotten(terms, new Date(now)).map(({ from, until }) => [from.toISOString(), until.toISOString()]);

test.each([
  [
    '2035-12-31T00:00:00.000Z',
    [
      ['1970-01-01T00:00:00.000Z', '2025-12-31T00:00:00.000Z'],
      ['2030-01-01T00:00:00.000Z', '2030-12-31T00:00:00.000Z'],
    ],
  ],
  ['2034-06-01T00:00:00.000Z', [['1970-01-01T00:00:00.000Z', '2024-06-01T00:00:00.000Z']]],
  [
    '2045-01-01T00:00:00.000Z',
    [
      ['1970-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'],
      ['2030-01-01T00:00:00.000Z', '2040-01-01T00:00:00.000Z'],
    ],
  ],
])('what was written under a term is kept for its years: at %s', (now, expected) => {
  expect(times(now)).toEqual(expected);
});

test.each(['', '10', '2026-01-01', '2026-01-01=0', '2026-13-01=5', '2026-01-01=x'])('%j is no retention', (text) => {
  expect(() => termsOf('OVERSIGHT_RETENTION', text)).toThrow('OVERSIGHT_RETENTION must be a list like');
});

test('what is older goes, persons’ share in it first, and nothing else', async () => {
  const { reader } = oversight.running.database;
  await reader.rows("insert into source (department, sequence) values ('health', 3)");
  const at = ['2020-05-01T00:00:00Z', '2026-05-01T00:00:00Z', '2030-05-01T00:00:00Z'];
  for (const [index, each] of at.entries()) {
    await reader.rows(
      `with e as (insert into entry (id, department, sequence, at, outcome, roles, subject_count, fields, operation_hash,
         request_id, lost, hash) values (gen_random_uuid(), 'health', $1, $2, 'RELEASED', '{}', 1, '{}', '', '', 0, '') returning id)
       insert into access (id, entry_id, citizen_id, at, department, request_id, outcome, private)
       select gen_random_uuid(), id, gen_random_uuid(), $2, 'health', '', 'RELEASED', false from e`,
      [index + 1, each],
    );
  }
  expect(await forget(reader, terms, new Date('2035-05-02T00:00:00Z'))).toBe(2);
  const left = await reader.rows('select sequence::int from entry');
  expect(left).toEqual([{ sequence: 2 }]);
  expect(await reader.rows('select 1 from access')).toHaveLength(1);
  expect(await forget(reader, terms, new Date('2035-05-02T00:00:00Z'))).toBe(0);
});
