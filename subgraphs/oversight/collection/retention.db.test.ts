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
  for (const number of [1, 2]) {
    await reader.rows(
      `insert into log_head (number, day, until, salt, root, previous, hash, key_id, public_key, signature, made_at, secret, buckets)
       values ($1, $2::text::date, $2::text::timestamptz, '', $3, $3, $3, '', '', '', now(), 's', 'b')`,
      [number, at[number - 1]!, '0'.repeat(64)],
    );
    await reader.rows('insert into log_leaf (head, key, list) values ($1, $2::text, $2::text)', [
      number,
      '0'.repeat(64),
    ]);
    await reader.rows('update access set head = $1 where at = $2', [number, at[number - 1]!]);
  }
  expect(await forget(reader, terms, new Date('2035-05-02T00:00:00Z'))).toBe(2);
  expect(await reader.rows('select number, forgotten, secret from log_head order by number')).toEqual([
    { number: 1, forgotten: true, secret: '' },
    { number: 2, forgotten: false, secret: 's' },
  ]);
  expect(await reader.rows('select head from log_leaf')).toEqual([{ head: 2 }]);
  const left = await reader.rows('select sequence::int from entry');
  expect(left).toEqual([{ sequence: 2 }]);
  expect(await reader.rows('select 1 from access')).toHaveLength(1);
  expect(await forget(reader, terms, new Date('2035-05-02T00:00:00Z'))).toBe(0);
});
