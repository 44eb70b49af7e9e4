import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type OpenHouse, openHouse } from '../house.ts';
import { openSickCity } from './sick-city.ts';

/** Less than the ten seconds after which a request ends by itself. */
const GIVEN_UP_MS = 8_000;

let house: OpenHouse;
let locker: Client;
beforeAll(async () => {
  house = await openHouse();
  const url = new URL(process.env.CITY_TEST_DATABASE_URL ?? '');
  url.pathname = `/${house.departments.get('population')!.database.orm.config.get('dbName')}`;
  locker = new Client({ connectionString: url.href });
  await locker.connect();
  // The first to ask waits for a plan, which is not what is looked at here.
  await house.ask('mother', '{ me { fullName } }');
});
afterAll(async () => {
  await locker.end();
  await house[Symbol.asyncDispose]();
});

async function blocked(): Promise<number> {
  const { rows } = await locker.query<{ count: string }>(
    `select count(*) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`,
  );
  return Number(rows[0]?.count);
}

async function eventually(check: () => Promise<boolean>, withinMs = GIVEN_UP_MS): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await check())) {
    if (Date.now() > deadline) {
      throw new Error(`It did not happen within ${withinMs} ms.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const askUnder = async (signal: AbortSignal | undefined, headers: Record<string, string> = {}) =>
  fetch(house.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await house.token('mother')}`, ...headers },
    body: JSON.stringify({ query: '{ me { fullName } }' }),
    signal,
  });

async function whileLocked(act: () => Promise<void>): Promise<void> {
  await locker.query('begin');
  try {
    await locker.query('lock table citizen in access exclusive mode');
    await act();
  } finally {
    await locker.query('rollback');
  }
}

test('its SQL is cancelled while it still waits for a lock', async () => {
  await whileLocked(async () => {
    const client = new AbortController();
    const asked = askUnder(client.signal).catch(() => 'gone');
    await eventually(async () => (await blocked()) > 0);
    client.abort();
    expect(await asked).toBe('gone');
    await eventually(async () => (await blocked()) === 0);
  });
});

test('so is the SQL of a client whose deadline has come, and it is told which department was late', async () => {
  await whileLocked(async () => {
    const answer = await askUnder(undefined, { 'city-deadline-ms': '400' });
    expect(await answer.json()).toMatchObject({
      data: { me: null },
      errors: [{ extensions: { code: 'DEPARTMENT_TIMEOUT', department: 'population' } }],
    });
    await eventually(async () => (await blocked()) === 0);
  });
});

test('the department answers the next as if nothing had been', async () => {
  const { data, errors } = await house.ask('mother', '{ me { fullName } }');
  expect(errors).toEqual([]);
  expect(data.me.fullName).toBe('Nguyễn Thị Thanh Hà');
});

test('calls to departments are broken off', async () => {
  await using city = await openSickCity();
  city.behave(() => {});
  const client = new AbortController();
  const asked = fetch(city.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ sick { name } }' }),
    signal: client.signal,
  }).catch(() => 'gone');
  await eventually(async () => city.calls() === 1);
  client.abort();
  expect(await asked).toBe('gone');
  await eventually(async () => city.lost() === 1);
});
