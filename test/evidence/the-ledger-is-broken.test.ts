import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { openDepartment, type TestDepartment } from '../tools/department.ts';
import { ledgerOf, withSideConnection } from './ledger.ts';
import { withRoom } from '../tools/patience.ts';

const WAIT_MS = withRoom(1_000);
const QUEUE = 20;
let health: TestDepartment;
let mother: { id: string; guardianIds: string[]; __typename: string };
beforeEach(async () => {
  health = await openDepartment('health', { evidence: { waitMs: WAIT_MS, queueEntries: QUEUE } });
  mother = { __typename: 'Citizen', id: health.as('mother').citizenId!, guardianIds: [] };
});
afterEach(() => health[Symbol.asyncDispose]());

const SENSITIVE = '... on Citizen { healthRecord { latestExam { date bloodPressure } } }';
const BASIC = '... on Citizen { insuranceCard { validTo } }';
const askAs = (selection: string) => health.entities(health.as('mother'), [mother], selection);
const facilities = () => health.ask(health.as('mother'), '{ healthFacilityStatistics { total } }');

const HELD_BACK = { errors: [{ extensions: { code: 'EVIDENCE_UNAVAILABLE' } }], data: null };

/** Each way a store fails in earnest, and what mends it. */
const BREAKDOWNS: readonly (readonly [string, string, string])[] = [
  [
    'refuses every row',
    `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
     create trigger full_disk before insert on evidence_entry for each statement execute function full_disk()`,
    'drop trigger full_disk on evidence_entry',
  ],
  [
    'has lost its table',
    'alter table evidence_entry rename to elsewhere',
    'alter table elsewhere rename to evidence_entry',
  ],
  ['has lost its head', 'alter table evidence_head rename to nowhere', 'alter table nowhere rename to evidence_head'],
];

describe.each(BREAKDOWNS)('a store that %s', (_, breakIt, mendIt) => {
  const run = (sql: string) => withSideConnection(health.databaseUrl, (client) => client.query(sql));

  test('lets no sensitive data out, and public and basic reads go on', async () => {
    await run(breakIt);
    const began = performance.now();
    expect(await askAs(SENSITIVE)).toMatchObject(HELD_BACK);
    expect(performance.now() - began).toBeLessThan(WAIT_MS + withRoom(1_000));
    expect((await askAs(BASIC)).data._entities[0].insuranceCard).not.toBeNull();
    expect((await facilities()).data.healthFacilityStatistics.total).toBeGreaterThan(0);
    await run(mendIt);
    expect((await askAs(SENSITIVE)).data._entities[0].healthRecord).not.toBeUndefined();
    const kept = await ledgerOf(health);
    expect(kept.map(({ outcome }) => outcome)).toEqual(['RELEASED', 'RELEASED']);
    expect(kept.map(({ fields }) => fields.includes('Citizen.healthRecord'))).toEqual([false, true]);
  });

  test('leaves a gap of known size in the chain when more comes than the queue holds', async () => {
    await run(breakIt);
    for (let i = 0; i < QUEUE + 7; i++) {
      expect((await askAs(BASIC)).errors).toEqual([]);
    }
    expect(await askAs(SENSITIVE)).toMatchObject(HELD_BACK);
    await run(mendIt);
    const kept = await ledgerOf(health);
    expect(kept).toHaveLength(QUEUE + 1);
    expect(kept.slice(0, QUEUE).every(({ outcome }) => outcome === 'RELEASED')).toBe(true);
    expect(kept.at(-1)).toMatchObject({ outcome: 'GAP', lost: 7, subjects: [], fields: [] });
    expect(kept.at(-1)!.lost_since).toBeInstanceOf(Date);
    expect(kept.map(({ sequence }) => sequence)).toEqual(kept.map((__, index) => index + 1));
  });
});

describe('a store that is slow', () => {
  const whileLocked = <T>(work: (client: Client) => Promise<T>) =>
    withSideConnection(health.databaseUrl, async (client) => {
      await client.query('begin; lock table evidence_entry in access exclusive mode');
      return work(client);
    });

  test('holds sensitive answers back in time, and basic ones not at all', async () => {
    await whileLocked(async (client) => {
      const began = performance.now();
      expect((await askAs(BASIC)).errors).toEqual([]);
      expect((await facilities()).errors).toEqual([]);
      expect(performance.now() - began).toBeLessThan(WAIT_MS);
      expect(await askAs(SENSITIVE)).toMatchObject(HELD_BACK);
      expect(performance.now() - began).toBeLessThan(2 * WAIT_MS + withRoom(1_500));
      await client.query('rollback');
    });
    const kept = await ledgerOf(health);
    expect(kept.map(({ fields }) => fields.includes('Citizen.healthRecord'))).toEqual([false]);
  });

  test('but lets go in time keeps a sensitive answer waiting, then lets it out', async () => {
    await whileLocked(async (client) => {
      const answer = askAs(SENSITIVE);
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS / 10));
      await client.query('rollback');
      expect((await answer).errors).toEqual([]);
    });
    expect((await ledgerOf(health)).at(-1)!.fields).toContain('Citizen.healthRecord');
  });
});

test('a sensitive answer has its entry committed before it leaves', async () => {
  for (let i = 0; i < 5; i++) {
    await askAs(SENSITIVE);
    const rows = await health.running.database.reader.rows('select 1 from evidence_entry');
    expect(rows).toHaveLength(i + 1);
  }
});

test('replicas share one chain: nothing is lost, doubled or out of place', async () => {
  const { startDepartment } = await import('#department/start.ts');
  const { houseOf } = await import('../../city/departments.ts');
  await using replica = await startDepartment(houseOf('health').department, {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: health.databaseUrl,
    poolSize: 4,
    migrate: false,
    wireKeysFile: health.keys.wire.publicFile,
    secret: 'a secret that only tests use, long enough',
    today: health.world.spec.today,
    logLevel: 'silent',
  });
  const { sign } = await import('./sign.ts');
  const askReplica = await sign(health, replica.url);
  await Promise.all(
    Array.from({ length: 15 }, (_, i) =>
      i % 2 === 0 ? askAs(SENSITIVE) : askReplica(health.as('mother'), [mother], SENSITIVE),
    ),
  );
  await replica.evidenceSettled(5_000);
  const kept = await ledgerOf(health);
  expect(kept.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
});
