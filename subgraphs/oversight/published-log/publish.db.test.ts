import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { openDepartment, type TestDepartment } from '../../../test/tools/department.ts';
import { openHeadSigner } from './head.ts';
import { publish } from './publish.ts';

let oversight: TestDepartment;
beforeAll(async () => {
  oversight = await openDepartment('oversight');
});
afterAll(() => oversight[Symbol.asyncDispose]());

const DAY_MS = 86_400_000;
const CASE = 'CASE-1';

test('what is withheld is in no head before its term ends, and in the next one after', async () => {
  const { reader } = oversight.running.database;
  const signer = openHeadSigner(JSON.parse(await readFile(oversight.keys.oversight.privateFile, 'utf8')) as JWK);
  const publishOn = (day: number) =>
    publish(oversight.running.database.fork(), signer, new Date(Date.now() + day * DAY_MS));
  await reader.rows("insert into source (department, sequence) values ('population', 2)");
  await reader.rows(
    "insert into case_file (reference, purpose, office, opened_by, opened_at, idempotency_key) values ($1, 'investigation', 'O', 'a', now(), 'k')",
    [CASE],
  );
  await reader.rows(
    `insert into withholding (id, case_reference, purpose, office, roles, reason, asked_by, asked_at, ends_at, status, decided_by,
       decided_at, idempotency_key)
     values (gen_random_uuid(), $1, 'investigation', 'O', '{justice-officer}', 'r', 'a', now() - interval '2 hours',
       now() + interval '1 hour', 'GRANTED', 'b', now() - interval '1 hour', 'k')`,
    [CASE],
  );
  const citizen = randomUUID();
  for (const [index, reference] of [CASE, null].entries()) {
    await reader.rows(
      `with e as (insert into entry (id, department, sequence, at, outcome, roles, institution, subject_count, fields,
         operation_hash, request_id, lost, hash) values (gen_random_uuid(), 'population', $1, now(), 'RELEASED',
         '{justice-officer}', 'O', 1, '{Citizen.sex}', '', '', 0, '') returning id)
       insert into access (id, entry_id, citizen_id, at, department, purpose, case_reference, request_id, outcome, private,
         office, roles) select gen_random_uuid(), id, $2, now(), 'population', 'investigation', $3, '', 'RELEASED', false, 'O',
         '{justice-officer}' from e`,
      [index + 1, citizen, reference],
    );
  }
  const heads = () => reader.rows('select case_reference as case, head from access order by case_reference nulls last');
  await publishOn(1);
  expect(await heads()).toEqual([
    { case: CASE, head: null },
    { case: null, head: 1 },
  ]);
  await reader.rows("update withholding set released_by = 'a', released_at = now()");
  await publishOn(2);
  expect(await heads()).toEqual([
    { case: CASE, head: 2 },
    { case: null, head: 1 },
  ]);
});

test('replicas that publish at the same time publish one head', async () => {
  const signer = openHeadSigner(JSON.parse(await readFile(oversight.keys.oversight.privateFile, 'utf8')) as JWK);
  const then = new Date(Date.now() + 3 * DAY_MS);
  const made = await Promise.all(
    Array.from({ length: 3 }, () => publish(oversight.running.database.fork(), signer, then)),
  );
  expect(made.filter((head) => head !== null)).toHaveLength(1);
});
