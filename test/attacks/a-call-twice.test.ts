import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import type { RunningDepartment } from '#department/start.ts';
import { WIRE_HEADER } from '#kernel/protocol/headers.ts';
import { openSigner, type SignCall } from '#kernel/service-token/sign.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';

let population: TestDepartment;
let other: RunningDepartment;
let sign: SignCall;
beforeAll(async () => {
  population = await openDepartment('population');
  other = await population.replica();
  sign = await openSigner(JSON.parse(await readFile(population.keys.wire.privateFile, 'utf8')) as JWK);
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await population[Symbol.asyncDispose]();
});

const READ = JSON.stringify({ query: '{ me { fullName } }' });

function seen(body: string) {
  const token = sign('population', body, {
    viewer: population.as('mother'),
    operation: { name: null, hash: 'attack' },
    requestId: randomUUID(),
  });
  return async (url: string) => {
    const headers = { 'content-type': 'application/json', [WIRE_HEADER]: token };
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  };
}

test('a call that was answered is refused by a replica, and tells nothing there', async () => {
  const send = seen(READ);
  expect(await send(population.running.url)).toMatchObject({ status: 200 });
  const again = await send(other.url);
  expect(again.status).toBe(401);
  expect(again.text).toMatch('WIRE_TOKEN_REFUSED');
  expect(again.text).not.toMatch('fullName');
});

test('of a call that is sent to all replicas at the same moment one is answered', async () => {
  for (let times = 0; times < 20; times++) {
    const send = seen(READ);
    const statuses = (await Promise.all([send(population.running.url), send(other.url)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 401]);
  }
});

test('a write does not begin a second time', async () => {
  const send = seen(
    JSON.stringify({
      query: `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename } }`,
      variables: {
        input: {
          citizenId: population.as('mother').citizenId,
          institution: 'HOSPITAL',
          purpose: 'none',
          scope: 'HEALTH',
          validTo: '2027-01-01',
          idempotencyKey: randomUUID(),
        },
      },
    }),
  );
  await send(population.running.url);
  expect(await send(other.url)).toMatchObject({ status: 401 });
});

test('a department that was started again knows what the one before it was asked', async () => {
  const first = await population.replica();
  const send = seen(READ);
  expect(await send(first.url)).toMatchObject({ status: 200 });
  await first[Symbol.asyncDispose]();
  const second = await population.replica();
  expect(await send(second.url)).toMatchObject({ status: 401 });
  await second[Symbol.asyncDispose]();
});
