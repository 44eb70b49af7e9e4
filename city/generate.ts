import { rm } from 'node:fs/promises';
import { ConfigError, type Environment, processEnvironment, withFlags } from '#kernel/config/env.ts';
import { houses } from './departments.ts';
import { fillStorage } from './launch/fill.ts';
import { lockFolder } from './launch/lock.ts';
import { progressBar } from './launch/progress-bar.ts';
import { openStorage } from './launch/storage.ts';
import { foundCity } from './load/found-city.ts';
import { withClient } from './load/provision.ts';
import { citySettings, manifestFile } from './settings.ts';

/**
 * `npm run city:generate -- --citizens 1000000 [--seed 1] [--yes]`: makes the city anew. What was in the departments'
 * databases is gone then, so a city that exists is replaced only with `--yes`, and databases that hold anything but a
 * synthetic city are refused.
 */
async function generate(env: Environment, isAgreed: boolean): Promise<void> {
  const settings = citySettings(env);
  const { citizens, seed } = settings.world;
  const began = performance.now();
  using _lock = lockFolder(settings.folder);
  await using storage = await openStorage(settings, env);
  for (const { department } of houses) {
    const found = await foundCity(storage.databaseUrls[department.name]!);
    if (found && !isAgreed) {
      throw new ConfigError(
        `The database of ${department.name} holds a city of ${found.citizens} citizens from seed ${found.seed}; say --yes to have it and all that was written to it replaced.`,
      );
    }
  }
  for (const { department } of houses) {
    await empty(department.name, storage.databaseUrls[department.name]!);
  }
  await rm(manifestFile(settings.folder), { force: true });
  await fillStorage(settings, storage, env, progressBar(`Making a city of ${citizens} citizens`));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `The city of ${citizens} citizens from seed ${seed} is made (${seconds} s); \`npm start\` opens it.\n`,
  );
}

/** Empties a department's database by taking its schema away; migrations bring it back. */
async function empty(name: string, url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ tables: string; synthetic: boolean }>(
      `select count(*) as tables, coalesce(bool_or(table_name = 'synthetic_city'), false) as synthetic
       from information_schema.tables where table_schema = 'public'`,
    );
    if (rows[0]!.tables === '0') {
      return;
    }
    if (!rows[0]!.synthetic) {
      throw new Error(`The database of ${name} holds tables that no synthetic city is in; it is left alone.`);
    }
    await client.query('drop schema public cascade; create schema public');
  });
}

try {
  const words = process.argv.slice(2);
  const flags = words.filter((word) => word !== '--yes');
  await generate(withFlags(processEnvironment(), 'CITY', flags, ['citizens', 'seed']), flags.length < words.length);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
