import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { justice } from '../../subgraphs/justice/department.ts';
import { openCluster } from '../../city/postgres/cluster.ts';
import { openTestDatabase, type TestDatabase } from '../../test/tools/databases.ts';
import { freePort } from '../../test/tools/global-setup.ts';
import { openWireCutter, type WireCutter } from '../../test/tools/wire-cutter.ts';
import { type Database, openDatabase } from './database.ts';
import { type CallStatements, callStatements } from './statements.ts';
import { troubleOf } from './trouble.ts';

const POOL_SIZE = 2;
/** Machines that test are slow at times; what hangs would hang for longer than that. */
const WITHIN_MS = 3_000;
const limits = { placeMs: 1_500, lockMs: 2_000, statementMs: 10_000 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let copy: TestDatabase;
let wires: WireCutter;
let database: Database;
let onlooker: Client;
beforeAll(async () => {
  copy = await openTestDatabase('justice');
  wires = await openWireCutter(copy.url);
  database = await openDatabase({ ...justice, url: wires.url, poolSize: POOL_SIZE, limits });
  onlooker = new Client({ connectionString: copy.url });
  await onlooker.connect();
});
afterAll(async () => {
  await onlooker.end();
  await database[Symbol.asyncDispose]();
  await wires[Symbol.asyncDispose]();
  await copy[Symbol.asyncDispose]();
});

beforeEach(() => wires.heal());

const asOne = (of: Database) => of.reader.rows<{ pid: number }>('select pg_backend_pid() as pid, pg_sleep(0.01)');

/** All of the pool's places are to be had, each with a server behind it. */
async function expectWell(of: Database = database, size = POOL_SIZE): Promise<void> {
  const since = Date.now();
  await expect(of.ping()).resolves.toBeUndefined();
  expect(Date.now() - since).toBeLessThan(WITHIN_MS);
  const takers = Array.from({ length: size }, async () => of.fork().execute('select pg_sleep(0.01)'));
  await Promise.all([...takers, ...Array.from({ length: size }, () => asOne(of))]);
  const { total, idle, waiting } = of.places;
  expect({ busy: total - idle, waiting }).toEqual({ busy: 0, waiting: 0 });
  expect(total).toBeLessThanOrEqual(size);
}

/** What others see of the department's transactions: none may stay open, with its locks. */
async function expectNoneOpen(): Promise<void> {
  const open = async () =>
    (
      await onlooker.query(
        `select state, query from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state like '%in transaction%'`,
      )
    ).rows;
  for (let waited = 0; waited < WITHIN_MS && (await open()).length > 0; waited += 20) {
    await pause(20);
  }
  expect(await open()).toEqual([]);
}

async function terminate(): Promise<void> {
  await onlooker.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}
async function cancelAll(): Promise<void> {
  await onlooker.query(
    'select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

/** Ways in which a call or its connection ends. */
const endings: Record<string, (call: CallStatements) => Promise<void> | void> = {
  'the call is given up': (call) => call.stop(),
  'the server ends the session': terminate,
  'the server cancels the statement': cancelAll,
  'the network is cut': () => wires.cut(),
  'the network falls silent and the deadline comes': (call) => {
    wires.silence();
    setTimeout(() => call.stop(), 50);
  },
  'the database goes away': () => wires.close(),
  'the call is given up and the network is cut': (call) => {
    call.stop();
    wires.cut();
  },
};

const WRITE = 'update person set date_of_birth = date_of_birth + 0 where id = (select min(id::text)::uuid from person)';

/** Points of a transaction at which that happens. */
const points: Record<string, (end: () => Promise<void> | void) => Promise<unknown>> = {
  'before it begins': async (end) => {
    await end();
    await database.fork().transactional((em) => em.execute(WRITE));
  },
  'in its begin': (end) => {
    wires.when('begin', end);
    return database.fork().transactional((em) => em.execute(WRITE));
  },
  'between two statements': (end) =>
    database.fork().transactional(async (em) => {
      await em.execute(WRITE);
      await end();
      await em.execute(WRITE);
    }),
  'in a statement': (end) => {
    setTimeout(end, 30);
    return database.fork().transactional(async (em) => {
      await em.execute(WRITE);
      await em.execute('select pg_sleep(3)');
    });
  },
  'in its commit': (end) => {
    wires.when('commit', end);
    return database.fork().transactional((em) => em.execute(WRITE));
  },
  'in its rollback': (end) => {
    wires.when('rollback', end);
    return database.fork().transactional(async (em) => {
      await em.execute(WRITE);
      await em.execute('select 1 / 0');
    });
  },
  'in a nested transaction': (end) =>
    database.fork().transactional((em) =>
      em.transactional(async (inner) => {
        await inner.execute(WRITE);
        await end();
        await inner.execute(WRITE);
      }),
    ),
  'in a read': (end) => {
    setTimeout(end, 30);
    return database.reader.rows('select pg_sleep(1)');
  },
  'while it waits for a place': async (end) => {
    const others = Array.from({ length: POOL_SIZE }, () => database.fork().execute('select pg_sleep(0.2)'));
    setTimeout(end, 30);
    await Promise.allSettled([...others, database.fork().transactional((em) => em.execute(WRITE))]);
  },
};

describe.each(Object.entries(endings))('where %s', (_ending, end) => {
  test.each(Object.entries(points))(
    '%s: no dead connection stays, and the next call is answered',
    async (_point, run) => {
      for (let times = 0; times < POOL_SIZE + 1; times++) {
        await Promise.all([asOne(database), asOne(database)]);
        const call = callStatements({ statements: 0 });
        const since = Date.now();
        await call
          .run(() => run(() => end(call)))
          .catch((error: unknown) => {
            // The driver's words for a division by zero stand for any statement that was refused.
            if (!/division by zero/.test(String(error))) {
              expect([String(error), troubleOf(error)]).not.toContain(null);
            }
          });
        expect(Date.now() - since).toBeLessThan(2 * WITHIN_MS);
        wires.heal();
      }
      await expectWell();
      await expectNoneOpen();
    },
  );
});

test('a postmaster that is stopped and started again: the pool finds it soon', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'city-test-'));
  const port = await freePort();
  const cluster = await openCluster({ folder, port, durable: false });
  await using own = await openDatabase({ ...justice, url: cluster.url, poolSize: POOL_SIZE, limits });
  const writing = Array.from({ length: POOL_SIZE }, () =>
    own.fork().transactional(async (em) => {
      await em.execute('create temporary table if not exists note (text text)');
      await em.execute('select pg_sleep(10)');
    }),
  );
  const ended = Promise.allSettled(writing);
  await pause(200);
  await cluster[Symbol.asyncDispose]();
  for (const each of await ended) {
    expect(each).toMatchObject({ status: 'rejected' });
  }
  const since = Date.now();
  await expect(own.ping()).rejects.toThrow();
  expect(Date.now() - since).toBeLessThan(WITHIN_MS);
  const again = await openCluster({ folder, port, durable: false });
  await expectWell(own);
  await own[Symbol.asyncDispose]();
  await again[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describe('while somebody holds a lock on a table', () => {
  /** Room for the units of work, for reads of one kind, and for one more. */
  const ROOM = 3;
  let roomy: Database;
  beforeAll(async () => {
    roomy = await openDatabase({ ...justice, url: copy.url, poolSize: ROOM, limits });
  });
  afterAll(async () => {
    await roomy[Symbol.asyncDispose]();
  });

  const locked = async (table: string, act: () => Promise<void>): Promise<void> => {
    await onlooker.query('begin');
    try {
      await onlooker.query(`lock table ${table} in access exclusive mode`);
      await act();
    } finally {
      await onlooker.query('rollback');
    }
  };

  test('those who need it are told soon, and the others wait for nobody', async () => {
    await locked('person', async () => {
      const hot = Array.from({ length: 10 * ROOM }, async () => {
        const since = Date.now();
        const error: unknown = await roomy.reader.rows('select count(*) from person').then(
          () => null,
          (failure: unknown) => failure,
        );
        return { code: troubleOf(error), ms: Date.now() - since };
      });
      const writes = Array.from({ length: 5 * ROOM }, () =>
        callStatements({ statements: 0 })
          .run(() => roomy.fork().transactional((em) => em.execute(WRITE)))
          .catch((error: unknown) => troubleOf(error)),
      );
      for (let asked = 0; asked < 20; asked++) {
        const since = Date.now();
        await roomy.reader.rows('select count(*) from certificate');
        // Less than a lock is waited for: somebody who waited for it would take longer.
        expect(Date.now() - since).toBeLessThan(limits.lockMs / 2 - 100);
        await pause(10);
      }
      for (const { code, ms } of await Promise.all(hot)) {
        expect(code).toBe('OVERLOADED');
        expect(ms).toBeLessThan(2 * WITHIN_MS);
      }
      for (const code of await Promise.all(writes)) {
        expect(code).toBe('OVERLOADED');
      }
    });
    await expect(roomy.reader.rows('select count(*) from person')).resolves.toHaveLength(1);
    await expectWell(roomy, ROOM);
  });
});
