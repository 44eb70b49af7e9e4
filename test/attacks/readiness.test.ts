import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openProvider, type Provider } from '../authorization/harness/oidc.ts';
import { openSickCity, type SickCity } from '../steady/sick-city.ts';

let provider: Provider;
let city: SickCity;
beforeAll(async () => {
  provider = await openProvider();
  city = await openSickCity({}, { auth: { issuer: provider.issuer, audience: 'city-graph' } });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

async function ask(authorization?: string) {
  const response = await fetch(new URL('/health/ready', city.url), { headers: authorization ? { authorization } : {} });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('however many ask at once, departments are asked once a second', async () => {
  const before = city.looks();
  const began = Date.now();
  for (let time = 0; time < 5; time++) {
    for (const answer of await Promise.all(Array.from({ length: 20 }, () => ask()))) {
      expect(answer).toEqual({ status: 200, body: { status: 'ready' } });
    }
  }
  const seconds = Math.ceil((Date.now() - began) / 1_000);
  expect(city.looks() - before).toBeLessThanOrEqual(seconds + 1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const rested = city.looks();
  await ask();
  expect(city.looks()).toBe(rested + 1);
});

test('details are for operators', async () => {
  const told = async (claims: Record<string, unknown>) => (await ask(`Bearer ${await provider.token(claims)}`)).body;
  expect(await told({ roles: ['citizen', 'operator'] })).toEqual({
    status: 'ready',
    departments: { well: 'ready', sick: 'ready' },
    lanes: expect.any(Object),
    supergraph: { sha256: expect.any(String), loadedAt: expect.any(String), lookedAt: expect.any(String) },
  });
  for (const claims of [{ roles: ['citizen'] }, { roles: ['auditor', 'owner'] }, { roles: 'operator' }, {}]) {
    expect(await told(claims)).toEqual({ status: 'ready' });
  }
  expect((await ask('Bearer nonsense')).body).toEqual({ status: 'ready' });
});
