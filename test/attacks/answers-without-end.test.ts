import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { DEADLINE_HEADER, WIRE_HEADER } from '#kernel/protocol/headers.ts';
import { openSigner, type SignCall } from '#kernel/service-token/sign.ts';
import { nobody, openDepartment, type TestDepartment } from '../tools/department.ts';
import { withRoom } from '../tools/patience.ts';

let population: TestDepartment;
let education: TestDepartment;
let sign: SignCall;
beforeAll(async () => {
  [population, education] = await Promise.all([openDepartment('population'), openDepartment('education')]);
  sign = await openSigner(JSON.parse(await readFile(population.keys.wire.privateFile, 'utf8')) as JWK);
});
afterAll(async () => {
  await population[Symbol.asyncDispose]();
  await education[Symbol.asyncDispose]();
});

const inDistricts = (depth: number): string =>
  depth === 0 ? 'name' : `district { communes(first: 100) { nodes { name ${inDistricts(depth - 1)} } } }`;
const DISTRICTS = `{ districts(first: 100) { nodes { communes(first: 100) { nodes { ${inDistricts(3)} } } } } }`;

const inCommunes = (depth: number): string =>
  depth === 0 ? 'name' : `name commune { schools(first: 100) { nodes { ${inCommunes(depth - 1)} } } }`;
const SCHOOLS = `{ ${[0, 1, 2].map((at) => `a${at}: schools(first: ${100 - at}) { nodes { ${inCommunes(4)} } }`).join(' ')} }`;

/** The longest that anything else of the process had to wait while something went on. */
async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}

test('lists under lists that lead back end at the limit, which the refusal tells', async () => {
  const since = Date.now();
  const { data, errors } = await population.ask(nobody, DISTRICTS);
  expect(Date.now() - since).toBeLessThan(withRoom(5_000));
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'TOO_MANY_OBJECTS',
    department: 'population',
    objects: { measured: expect.any(Number), limit: 10_000 },
  });
});

test('so in every department, under whatever aliases', async () => {
  const { data, errors } = await education.ask(nobody, SCHOOLS);
  expect({ data, codes: errors.map(({ extensions }) => extensions?.code) }).toEqual({
    data: null,
    codes: ['TOO_MANY_OBJECTS'],
  });
});

test('others are answered in between, and at once afterwards', async () => {
  await population.ask(nobody, '{ districts(first: 1) { nodes { name } } }');
  const order: string[] = [];
  const longest = await longestStretch(async () => {
    const long = population.ask(population.as('mother'), DISTRICTS).then((answer) => {
      order.push('long');
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { errors } = await population.ask(population.as('mother'), '{ me { fullName } }');
    order.push('short');
    expect(errors).toEqual([]);
    const { errors: refusals } = await long;
    expect(refusals[0]?.extensions).toMatchObject({ code: 'TOO_MANY_OBJECTS', objects: { limit: 100_000 } });
  });
  process.stdout.write(`longest stretch ${longest.toFixed(0)} ms\n`);
  // Times are the machine's; that the short one does not wait for the long one is ours.
  expect(order).toEqual(['short', 'long']);
});

test('work ends with the deadline of whoever asked', async () => {
  const body = JSON.stringify({ query: DISTRICTS });
  const token = sign('population', body, {
    viewer: population.as('mother'),
    operation: { name: null, hash: 'attack' },
    requestId: randomUUID(),
  });
  const since = Date.now();
  const response = await fetch(population.running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [WIRE_HEADER]: token, [DEADLINE_HEADER]: '50' },
    body,
  });
  expect(await response.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'DEPARTMENT_TIMEOUT' } }] });
  expect(Date.now() - since).toBeLessThan(withRoom(1_000));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { total, idle, waiting } = population.running.database.places;
  expect({ busy: total - idle, waiting }).toEqual({ busy: 0, waiting: 0 });
});

test('an equal question under twenty-five names is one question to the database', async () => {
  const once = await population.ask(nobody, '{ communes(first: 3) { totalCount nodes { name } } }');
  const names = Array.from({ length: 25 }, (_, at) => `a${at}: communes(first: 3) { totalCount nodes { name } }`);
  const often = await population.ask(nobody, `{ ${names.join(' ')} }`);
  expect(often.errors).toEqual([]);
  expect(often.statements).toBe(once.statements);
  expect(often.data.a24).toEqual(once.data.communes);
});
