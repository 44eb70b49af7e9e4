import { ConfigError, processEnvironment } from '#kernel/config/env.ts';
import { fillStorage } from '../launch/fill.ts';
import { progressBar } from '../launch/progress-bar.ts';
import { openStorage } from '../launch/storage.ts';
import { citySettings } from '../settings.ts';

/**
 * `node city/load/fill-command.ts`: brings the databases of all departments up to date and fills the
 * empty ones with the synthetic city, as the launcher does before it starts anything.
 */
try {
  const env = processEnvironment();
  const settings = citySettings(env);
  await using storage = await openStorage(settings, env);
  const bar = progressBar(`Filling the city with ${settings.world.citizens} citizens`);
  const filled = await fillStorage(settings, storage, env, bar);
  process.stdout.write(
    filled.length > 0 ? `Filled: ${filled.join(', ')}.\n` : 'Every department has its city already.\n',
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
