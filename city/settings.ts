import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, type Environment, readSettings } from '#kernel/config/env.ts';
import { foundCity } from './load/found-city.ts';
import type { WorldSpec } from './world/facts.ts';

/** How the city runs on one machine. */
export interface CitySettings {
  /** Everything the city keeps: databases, keys, logs. */
  readonly folder: string;
  readonly world: WorldSpec;
  /** What `CITY_TODAY` is for the departments: the pinned date, or `system`. */
  readonly clock: string;
  readonly postgresPort: number;
  readonly issuerHost: string;
  readonly issuerPort: number;
  readonly gatewayPort: number;
  readonly issuer: string;
  readonly audience: string;
}

export const MIN_CITIZENS = 300;
export const MAX_CITIZENS = 10_000_000;
/** The date that the synthetic city is seen from unless told. */
const DEFAULT_TODAY = '2026-11-20';
const DEFAULT_CITIZENS = 20_000;

const manifestFile = (folder: string): string => `${folder}/city.json`;

/** What the databases in a folder were filled with; null before the first start. */
export function readManifest(folder: string): WorldSpec | null {
  const file = manifestFile(folder);
  if (!existsSync(file)) {
    return null;
  }
  try {
    const { seed, citizens, today } = JSON.parse(readFileSync(file, 'utf8')) as WorldSpec;
    return { seed, citizens, today };
  } catch {
    throw new ConfigError(
      `${file} cannot be read; remove it, and the next start writes it anew from what the databases hold.`,
    );
  }
}

/**
 * Writes a lost `city.json` from what the databases say they were filled with.
 *
 * @returns whether it was lost and could be written
 */
export async function recoverManifest(folder: string, databaseUrls: readonly string[]): Promise<boolean> {
  if (readManifest(folder) !== null) {
    return false;
  }
  for (const url of databaseUrls) {
    const found = await foundCity(url);
    if (found) {
      writeFileSync(manifestFile(folder), `${JSON.stringify(found)}\n`);
      return true;
    }
  }
  return false;
}

export { manifestFile };

/**
 * Reads the city's settings. A city that exists is taken as it is unless the environment asks for
 * another, which is refused: `npm run city:generate` makes one.
 *
 * @throws ConfigError naming the setting
 */
export function citySettings(env: Environment): CitySettings {
  const settings = readSettings(env);
  const folder = resolve(settings.textOr('CITY_FOLDER', `${import.meta.dirname}/../.city`));
  const found = readManifest(folder);
  const clock = settings.today('CITY_TODAY', found?.today ?? DEFAULT_TODAY);
  const issuerPort = settings.port('CITY_ISSUER_PORT', 4010);
  // The gateway may believe several; the city's own goes by the name of the first.
  const [named] = settings.list('GATEWAY_ISSUER');
  const issuer = readSettings({ GATEWAY_ISSUER: named?.split(';', 1)[0]?.trim() });
  return {
    folder,
    world: {
      seed: settings.integer('CITY_SEED', found?.seed ?? 1, 0, 2 ** 31),
      citizens: settings.integer('CITY_CITIZENS', found?.citizens ?? DEFAULT_CITIZENS, MIN_CITIZENS, MAX_CITIZENS),
      today: found?.today ?? (clock === 'system' ? DEFAULT_TODAY : clock),
    },
    clock,
    postgresPort: settings.port('CITY_POSTGRES_PORT', 4100),
    issuerHost: settings.textOr('CITY_ISSUER_HOST', '127.0.0.1'),
    issuerPort,
    gatewayPort: settings.port('GATEWAY_PORT', 4000),
    issuer: issuer.url('GATEWAY_ISSUER', `http://127.0.0.1:${issuerPort}`, ['http', 'https']),
    audience: settings.textOr('GATEWAY_AUDIENCE', 'city-graph'),
  };
}
