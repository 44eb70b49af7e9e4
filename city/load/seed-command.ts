import type { WorldSpec } from '#city/world/facts.ts';
import { processEnvironment, readSettings } from '#kernel/config/env.ts';
import { houseOf } from '../departments.ts';
import { openWorld } from '../world/world.ts';
import { seedDepartment } from './seed.ts';

/** Fills one department's database; started by the launcher, which follows the progress. */
const STEP = 2_000;
try {
  const [name = '', spec = ''] = process.argv.slice(2);
  const settings = readSettings(processEnvironment());
  const url = settings.required(`${name.toUpperCase()}_DATABASE_URL`, 'the database to fill');
  let pending = 0;
  const world = openWorld(JSON.parse(spec) as WorldSpec);
  await seedDepartment(houseOf(name), url, world, (citizens) => {
    pending += citizens;
    if (pending < STEP) {
      return;
    }
    process.send?.({ citizens: pending });
    pending = 0;
  });
  process.send?.({ citizens: pending });
  process.send?.({ ready: 'filled' }, () => process.exit(0));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
