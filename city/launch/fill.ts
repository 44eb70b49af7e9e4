import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Environment } from '#kernel/config/env.ts';
import { houses } from '../departments.ts';
import { foundCity } from '../load/seed.ts';
import { type CitySettings, manifestFile } from '../settings.ts';
import { startChild } from './child.ts';
import type { Storage } from './storage.ts';

/** Tells how far the filling is, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Fills the databases that are empty, several at a time, each in a process of its own.
 *
 * @returns the departments that were filled
 * @throws Error where a database holds another city than the one asked for
 */
export async function fillStorage(
  settings: CitySettings,
  { databaseUrls }: Storage,
  env: Environment,
  progress: Progress,
): Promise<string[]> {
  const { world, folder } = settings;
  const empty: string[] = [];
  for (const { department } of houses) {
    const found = await foundCity(databaseUrls[department.name]!);
    if (!found) empty.push(department.name);
    else if (found.seed !== world.seed || found.citizens !== world.citizens) {
      throw new Error(
        `The database of ${department.name} holds a city of ${found.citizens} citizens from seed ${found.seed}, not ${world.citizens} from seed ${world.seed}; \`npm run city:generate\` makes a new one.`,
      );
    }
  }
  const total = empty.length * world.citizens;
  let done = 0;
  const waiting = [...empty];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const child = await startChild({
        name: `seed-${name}`,
        file: 'city/load/seed-command.ts',
        argv: [name, JSON.stringify(world)],
        env: { ...env, [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrls[name] },
        logFolder: `${folder}/logs`,
        onMessage: (message) => {
          done += (message as { citizens: number }).citizens;
          progress(done / total);
        },
      });
      await child.ended;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, work));
  await writeFile(manifestFile(folder), `${JSON.stringify(world)}\n`);
  return empty;
}
