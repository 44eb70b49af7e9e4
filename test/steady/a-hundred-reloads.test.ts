import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { healthy, openSickCity, type SickCity } from './sick-city.ts';
import { eventually } from '../tools/patience.ts';

const RELOADS = 100;
const MEGABYTE = 1024 * 1024;

const versionOf = async (city: SickCity): Promise<string> =>
  (await city.ask('{ __type(name: "Well") { description } }')).data.__type.description;

/** Exchanges the graph and waits until the new one is served. */
async function reload(city: SickCity, original: string, version: string): Promise<void> {
  await writeFile(city.supergraphFile, original.replace('type Well\n', `"""${version}"""\ntype Well\n`));
  await eventually(async () => (await versionOf(city)) === version);
}

test('under load, no operation fails and memory stays flat', async () => {
  await using city = await openSickCity();
  city.behave(healthy);
  const original = await readFile(city.supergraphFile, 'utf8');
  expect(original).toContain('type Well\n');
  let running = true;
  let answered = 0;
  const failures: unknown[] = [];
  const load = Array.from({ length: 2 }, async () => {
    while (running) {
      const { status, data, errors } = await city.ask('{ well { name } sick { name } }');
      answered++;
      if (status !== 200 || errors.length > 0 || data.sick.name !== 'better') {
        failures.push({ status, errors });
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  const memory: number[] = [];
  for (let version = 1; version <= RELOADS; version++) {
    await reload(city, original, `version ${version}`);
    if (version % 25 === 0) {
      globalThis.gc?.();
      memory.push(process.memoryUsage().rss / MEGABYTE);
    }
  }
  running = false;
  await Promise.all(load);
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(RELOADS);
  const [early = 0] = memory;
  expect(memory.at(-1)! - early).toBeLessThan(120);
});
