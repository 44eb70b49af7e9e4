import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type OpenHouse, openHouse } from '../house.ts';
import { ACCEPT_PARTS, type Delivery, deliveries, inParts } from '../tools/parts.ts';

const HEALTH = 'insuranceCard { validFrom validTo benefitRate } healthRecord { latestExam { date healthClass } }';
const file = (health: string) => `query File($id: ID!) {
  citizen(id: $id) { fullName residence { commune { name } } ${health} vehicles(first: 5) { nodes { kind } } }
}`;
const DEFERRED = file(`... @defer(label: "health") { ${HEALTH} }`);

let house: OpenHouse;
let locker: Client;
beforeAll(async () => {
  house = await openHouse({ engine: 'city' });
  const url = new URL(process.env.CITY_TEST_DATABASE_URL ?? '');
  url.pathname = `/${house.departments.get('health')!.database.orm.config.get('dbName')}`;
  locker = new Client({ connectionString: url.href });
  await locker.connect();
});
afterAll(async () => {
  await locker.end();
  await house[Symbol.asyncDispose]();
});

const askInParts = async () =>
  fetch(house.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await house.token('mother')}`,
      ...ACCEPT_PARTS,
    },
    body: JSON.stringify({ query: DEFERRED, variables: { id: house.id('mother') } }),
  });

test('the mother has her file while the health department is still busy, and the rest when it is not', async () => {
  const { data: whole } = await house.ask('mother', file(HEALTH), { id: house.id('mother') });
  expect(whole.citizen.insuranceCard).not.toBeNull();
  const { insuranceCard, healthRecord, ...rest } = whole.citizen;
  await (await inParts(askInParts)).text();

  await locker.query('begin');
  await locker.query('lock table insurance_card in access exclusive mode');
  const parts = deliveries(await askInParts());
  expect((await parts.next()).value).toEqual({ data: { citizen: rest }, hasNext: true });
  let late: Delivery | undefined;
  const arrived = parts.next().then(({ value }) => {
    late = value ?? undefined;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(late).toBeUndefined();
  await locker.query('rollback');
  await arrived;
  expect(late).toEqual({
    incremental: [{ data: { insuranceCard, healthRecord }, path: ['citizen'], label: 'health' }],
    hasNext: false,
  });
});

test('whoever takes one document has the whole file at once', async () => {
  const whole = await house.ask('mother', file(HEALTH), { id: house.id('mother') });
  const { data, headers } = await house.ask('mother', DEFERRED, { id: house.id('mother') });
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(data).toEqual(whole.data);
});

test('a department that is gone costs its part alone', async () => {
  await house.departments.get('health')![Symbol.asyncDispose]();
  const parts = deliveries(await askInParts());
  const { value: first } = await parts.next();
  expect(first).toMatchObject({ data: { citizen: { fullName: 'Nguyễn Thị Thanh Hà' } }, hasNext: true });
  expect(first).not.toHaveProperty('errors');
  const { value: late } = await parts.next();
  expect(late).toMatchObject({
    incremental: [
      {
        path: ['citizen'],
        data: { insuranceCard: null, healthRecord: null },
        errors: [{ extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'health' } }],
      },
    ],
    hasNext: false,
  });
});
