import type { World, WorldSpec } from '#city/world/facts.ts';
import { openBulkWriter } from '#department/orm/bulk.ts';
import { openDatabase } from '#department/orm/database.ts';
import type { House } from '../departments.ts';
import { foundCity } from './found-city.ts';
import { withClient } from './provision.ts';

export type SeedOutcome =
  | { readonly kind: 'filled'; readonly rows: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'other'; readonly found: WorldSpec };

/**
 * Brings a department's schema up to date and fills it with the synthetic city, in one transaction:
 * a run that is interrupted leaves an empty database, never half a city. A database that is filled
 * already is left alone.
 */
export async function seedDepartment(
  { department, seed }: House,
  url: string,
  world: World,
  progress: (citizens: number) => void = () => {},
): Promise<SeedOutcome> {
  await using database = await openDatabase({ ...department, url, poolSize: 2 });
  await database.migrate();
  const found = await foundCity(url);
  const { spec } = world;
  if (found) {
    const same = found.seed === spec.seed && found.citizens === spec.citizens && found.today === spec.today;
    return same ? { kind: 'kept' } : { kind: 'other', found };
  }
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query('set local synchronous_commit = off');
    const bulk = openBulkWriter(client);
    await seed(world, bulk, progress);
    await bulk.flush();
    await client.query('insert into synthetic_city (seed, citizens, today) values ($1, $2, $3)', [
      spec.seed,
      spec.citizens,
      spec.today,
    ]);
    await client.query('commit');
    await client.query('analyze');
    return { kind: 'filled', rows: bulk.rows };
  });
}
