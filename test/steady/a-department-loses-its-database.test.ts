import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { DEADLINE_HEADER, WIRE_HEADER } from '#kernel/protocol/headers.ts';
import { openSigner, type SignCall } from '#kernel/service-token/sign.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';
import { openWireCutter, type WireCutter } from '../tools/wire-cutter.ts';
import { withRoom } from '../tools/patience.ts';

let wires: WireCutter;
let justice: TestDepartment;
let sign: SignCall;
beforeAll(async () => {
  justice = await openDepartment('justice', {
    through: async (url) => {
      wires = await openWireCutter(url);
      return wires.url;
    },
  });
  sign = await openSigner(JSON.parse(await readFile(justice.keys.wire.privateFile, 'utf8')) as JWK);
});
afterAll(async () => {
  await justice[Symbol.asyncDispose]();
  await wires[Symbol.asyncDispose]();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const READ =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { criminalRecordCertificates(first: 2) { totalCount } } } }';
const WRITE = `mutation ($input: RequestCriminalRecordCertificateInput!) {
  requestCriminalRecordCertificate(input: $input) { __typename } }`;

/** Sends a call as the gateway does, with a time for it. */
async function ask(query: string, variables: object, deadlineMs: number, headers: Record<string, string> = {}) {
  const viewer = justice.as('mother');
  const body = JSON.stringify({ query, variables });
  const token = sign('justice', body, { viewer, operation: { name: null, hash: 'x' }, requestId: randomUUID() });
  const response = await fetch(justice.running.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [WIRE_HEADER]: token,
      [DEADLINE_HEADER]: String(deadlineMs),
      ...headers,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}
function read(deadlineMs = 5_000) {
  const { citizenId } = justice.as('mother');
  return ask(READ, { of: [{ __typename: 'Citizen', id: citizenId, guardianIds: [], grants: [] }] }, deadlineMs);
}
const write = (deadlineMs: number) =>
  ask(
    WRITE,
    { input: { citizenId: justice.as('mother').citizenId, formType: 'FORM_1', idempotencyKey: randomUUID() } },
    deadlineMs,
  );
async function ready() {
  const response = await fetch(new URL('/health/ready', justice.running.url));
  return { status: response.status, body: await response.json() };
}

test('writes that are given up at any moment leave the department as it was', async () => {
  for (let sent = 0; sent < 60; sent++) {
    await write(1 + Math.floor(Math.random() * 25)).catch(() => undefined);
  }
  await pause(600);
  expect(await read()).toEqual([]);
  const { total, idle, waiting } = justice.running.database.places;
  expect({ busy: total - idle, waiting }).toEqual({ busy: 0, waiting: 0 });
});

test('so do many at once, of the same person', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => write(3 + at).catch(() => undefined)));
  await pause(600);
  expect(await read()).toEqual([]);
});

test('while the database is away, callers are told soon and readiness says so; a second later all is well', async () => {
  expect(await ready()).toEqual({ status: 200, body: { status: 'ready' } });
  wires.close();
  const since = Date.now();
  expect(await read()).toContain('DEPARTMENT_UNAVAILABLE');
  expect(Date.now() - since).toBeLessThan(withRoom(3_000));
  await pause(1_100);
  expect(await ready()).toEqual({ status: 503, body: { status: 'unready' } });
  wires.heal();
  expect(await read()).toEqual([]);
  await pause(1_100);
  expect(await ready()).toMatchObject({ status: 200 });
});

test('likewise while nothing passes', async () => {
  wires.silence();
  const since = Date.now();
  expect(await read()).not.toEqual([]);
  expect(Date.now() - since).toBeLessThan(withRoom(4_000));
  await pause(1_100);
  expect(await ready()).toMatchObject({ status: 503 });
  wires.heal();
  await pause(1_000);
  expect(await read()).toEqual([]);
});

test('readiness is one look a second for all, and its details are for operators', async () => {
  await pause(1_100);
  let looks = 0;
  const { database } = justice.running;
  async function counted() {
    wires.when('select 1', () => {
      looks++;
    });
    return ready();
  }
  const answers = await Promise.all(Array.from({ length: 50 }, counted));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toEqual(new Set(['{"status":"ready"}']));
  expect(looks).toBeLessThanOrEqual(1);
  const operator = { ...justice.as('mother'), roles: ['operator'] };
  const token = sign('justice', '', { viewer: operator, operation: { name: null, hash: '' }, requestId: 'r' });
  const response = await fetch(new URL('/health/ready', justice.running.url), { headers: { [WIRE_HEADER]: token } });
  expect(await response.json()).toEqual({
    status: 'ready',
    places: expect.objectContaining({ total: database.places.total }),
  });
});
