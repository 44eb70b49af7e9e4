import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openTestDatabase, TEST_CITY } from '../../test/tools/databases.ts';
import { openLogger } from '#kernel/log/logger.ts';
import { type Changes, openChanges } from './changes.ts';
import { eventually } from '../../test/tools/patience.ts';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let writer: Client;
let changes: Changes;
beforeAll(async () => {
  database = await openTestDatabase('education', TEST_CITY);
  writer = new Client({ connectionString: database.url });
  await writer.connect();
});
afterAll(async () => {
  await writer.end();
  await database[Symbol.asyncDispose]();
});
beforeEach(() => {
  changes = openChanges({ databaseUrl: database.url, department: 'test', log: openLogger('test', 'silent') });
});
afterEach(async () => changes[Symbol.asyncDispose]());

const announce = (id: string) => writer.query("select pg_notify('city_changes', $1)", [`thing:${id}`]);
async function listeners(): Promise<number[]> {
  const { rows } = await writer.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'test changes'",
  );
  return rows.map(({ pid }) => pid);
}
/** What is told within a moment; `nothing` otherwise. */
const within = (told: Promise<unknown>, ms = 150): Promise<unknown> =>
  Promise.race([told, new Promise((resolve) => setTimeout(resolve, ms, 'nothing'))]);

test('a thing is told of at once, then after each change of it, and of no other', async () => {
  const following = await changes.of('thing', 'a');
  expect(await following.next()).toEqual({ done: false, value: { topic: 'thing', id: 'a' } });
  const next = following.next();
  await announce('b');
  expect(await within(next)).toBe('nothing');
  await announce('a');
  expect(await next).toMatchObject({ done: false });
});

test('changes that nobody has taken yet are told as one', async () => {
  const following = await changes.of('thing', 'a');
  await following.next();
  const last = await changes.of('thing', 'z');
  await last.next();
  for (let change = 0; change < 50; change++) {
    await announce('a');
  }
  await announce('z');
  await last.next();
  expect(await following.next()).toMatchObject({ done: false });
  expect(await within(following.next())).toBe('nothing');
});

test('a lost connection is opened again, and everything told again', async () => {
  const following = await changes.of('thing', 'a');
  await following.next();
  const next = following.next();
  const [first] = await listeners();
  await writer.query('select pg_terminate_backend($1)', [first]);
  expect(await next).toMatchObject({ done: false });
  expect(await listeners()).not.toContain(first);
  const after = following.next();
  await announce('a');
  expect(await after).toMatchObject({ done: false });
});

test('one connection listens for all, and there is none once the last has left', async () => {
  expect(await listeners()).toEqual([]);
  const all = await Promise.all(['a', 'a', 'b'].map((id) => changes.of('thing', id)));
  expect(await listeners()).toHaveLength(1);
  expect(changes.followers).toBe(3);
  for (const each of all) {
    const waiting = each.next().then(() => each.next());
    await each.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  }
  expect(changes.followers).toBe(0);
  await eventually(async () => (await listeners()).length === 0);
  const again = await changes.of('thing', 'a');
  expect(await again.next()).toMatchObject({ done: false });
});

test('a database that is away is said to be', async () => {
  const nowhere = openChanges({
    databaseUrl: 'postgresql://nobody:nothing@127.0.0.1:1/none',
    department: 'test',
    log: openLogger('test', 'silent'),
  });
  await expect(nowhere.of('thing', 'a')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(nowhere.followers).toBe(0);
});
