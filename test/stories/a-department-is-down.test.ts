import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';
import { CITIZEN_FILE } from './operations.ts';

let house: HouseOfBoth;
beforeAll(async () => {
  house = await openHouseOfBoth();
});
afterAll(() => house[Symbol.asyncDispose]());

async function ready(query = '', who: CastName = 'operator') {
  const headers = { authorization: `Bearer ${await house.token(who)}` };
  const response = await fetch(new URL(`/health/ready${query}`, house.url), { headers });
  return { status: response.status, body: await response.json() };
}

test('while all departments stand, the gateway is ready', async () => {
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready' } });
});

test('the rest of the answer arrives, the missing fields are null and say which department', async () => {
  await house.departments.get('health')![Symbol.asyncDispose]();
  const { status, data, errors } = await house.ask('mother', CITIZEN_FILE, { id: house.id('mother') });
  expect(status).toBe(200);
  expect(data.citizen).toMatchObject({ fullName: 'Nguyễn Thị Thanh Hà', insuranceCard: null, healthRecord: null });
  expect(data.citizen.vehicles.nodes).toBeDefined();
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(error.extensions).toMatchObject({ code: 'DEPARTMENT_UNAVAILABLE', department: 'health' });
    expect(error.path?.slice(0, 1)).toEqual(['citizen']);
  }
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|http:|ECONN|\.ts:/);
});

test('readiness names it to the operator; a load balancer may ask for the gateway alone', async () => {
  // What was found a moment ago still holds.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await ready()).toMatchObject({
    status: 503,
    body: { status: 'unready', departments: { health: 'unreachable', education: 'ready' } },
  });
  expect(await ready('?departments=any')).toMatchObject({ status: 200, body: { status: 'degraded' } });
  expect(await ready('', 'mother')).toEqual({ status: 503, body: { status: 'unready' } });
  expect((await fetch(new URL('/health/live', house.url))).status).toBe(200);
});
