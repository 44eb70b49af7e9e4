import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Environment } from '#kernel/config/env.ts';
import { houses } from '../departments.ts';
import { foundCity } from '../load/found-city.ts';
import { type CitySettings, manifestFile } from '../settings.ts';
import { startChild } from './child.ts';
import type { Storage } from './storage.ts';

/** Tells how far the filling is, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Fills the databases that are empty, several at a time, each in a process of its own.
 *
 * @returns the departments that were filled
 * @param signal ends the filling: each database is left empty or filled, never half
 * @throws Error where a database holds another city than the one asked for
 */
export async function fillStorage(
  settings: CitySettings,
  { databaseUrls }: Storage,
  env: Environment,
  progress: Progress,
  signal?: AbortSignal,
): Promise<string[]> {
  const { world, folder } = settings;
  const empty: string[] = [];
  for (const { department } of houses) {
    const found = await foundCity(databaseUrls[department.name]!);
    if (!found) {
      empty.push(department.name);
    } else if (found.seed !== world.seed || found.citizens !== world.citizens) {
      throw new Error(
        `The database of ${department.name} holds a city of ${found.citizens} citizens from seed ${found.seed}, not ${world.citizens} from seed ${world.seed}; \`npm run city:generate -- --yes\` replaces it.`,
      );
    }
  }
  const total = empty.length * world.citizens;
  let done = 0;
  const waiting = [...empty];
  // Where one department cannot be filled, the others end as well: nobody goes on behind the back of a failed start.
  const failed = new AbortController();
  const ending = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  async function work() {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const child = await startChild({
        name: `seed-${name}`,
        file: 'city/load/seed-command.ts',
        argv: [name, JSON.stringify(world)],
        env: { ...env, [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrls[name] },
        logFolder: `${folder}/logs`,
        signal: ending,
        onMessage: (message) => {
          done += (message as { citizens: number }).citizens;
          progress(done / total);
        },
      });
      await child.ended;
      ending.throwIfAborted();
    }
  }
  const workers = Array.from({ length: Math.max(1, cpus().length) }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(workers);
    throw error;
  }
  await writeFile(manifestFile(folder), `${JSON.stringify(world)}\n`);
  return empty;
}
