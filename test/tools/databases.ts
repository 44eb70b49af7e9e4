import { randomBytes } from 'node:crypto';
import { houseOf } from '../../city/departments.ts';
import { withClient } from '../../city/load/provision.ts';
import { seedDepartment } from '../../city/load/seed.ts';
import type { WorldSpec } from '../../city/world/facts.ts';
import { openWorld } from '../../city/world/world.ts';

/** The city that tests live in unless they ask for another. */
export const TEST_CITY: WorldSpec = { seed: 1, citizens: 2_000, today: '2026-11-20' };

function superuser(): string {
  const url = process.env.CITY_TEST_DATABASE_URL;
  if (!url) {
    throw new Error('Tests that need a database run under jest, whose set-up starts PostgreSQL.');
  }
  return url;
}

function addressOf(database: string): string {
  const url = new URL(superuser());
  url.pathname = `/${database}`;
  return url.href;
}

/** A database of its own, dropped when disposed. */
export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

/**
 * A department's database, filled with the synthetic city. The first to ask fills a template under a
 * lock that all test processes share; everyone gets a copy, which takes milliseconds.
 */
export async function openTestDatabase(name: string, spec: WorldSpec = TEST_CITY): Promise<TestDatabase> {
  const template = `template_${name}_${spec.seed}_${spec.citizens}_${spec.today.replaceAll('-', '')}`;
  const copy = `test_${name}_${randomBytes(6).toString('hex')}`;
  await withClient(superuser(), async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const made = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
    if (made.rowCount === 0) {
      await client.query(`drop database if exists ${template} with (force)`);
      await client.query(`create database ${template}`);
      await seedDepartment(houseOf(name), addressOf(template), openWorld(spec));
      await client.query(`alter database ${template} is_template true`);
    }
    await client.query(`create database ${copy} template ${template}`);
    await client.query('select pg_advisory_unlock(hashtext($1))', [template]);
  });
  return {
    url: addressOf(copy),
    [Symbol.asyncDispose]: () =>
      withClient(
        superuser(),
        async (client) => void (await client.query(`drop database if exists ${copy} with (force)`)),
      ),
  };
}
