import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '#kernel/config/env.ts';

/** Always at the same place, wherever the city keeps its data: a second terminal knows no setting of the first. */
const FILE = join(import.meta.dirname, '../../.city/running.json');

/** What a command beside a running city must be told to mean that city; nothing secret. */
const TOLD = [
  'CITY_FOLDER',
  'CITY_SEED',
  'CITY_CITIZENS',
  'CITY_TODAY',
  'CITY_ISSUER_PORT',
  'CITY_ISSUER_HOST',
  'GATEWAY_PORT',
  'GATEWAY_ISSUER',
  'GATEWAY_AUDIENCE',
] as const;

interface Running {
  readonly pid: number;
  readonly env: Environment;
}

/** Leaves word of a city's settings for as long as it runs. */
export function announceRunning(env: Environment, folder: string): Disposable {
  const told = Object.fromEntries(TOLD.filter((name) => env[name]).map((name) => [name, env[name]]));
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ pid: process.pid, env: { ...told, CITY_FOLDER: folder } } satisfies Running));
  return {
    [Symbol.dispose]() {
      if (readRunning()?.pid === process.pid) {
        rmSync(FILE, { force: true });
      }
    },
  };
}

function readRunning(): Running | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

/** An environment with the settings of the city that runs; what is set by hand wins, another folder means another city. */
export function withRunningCity(env: Environment): Environment {
  const running = readRunning();
  if (running === undefined || !isAlive(running.pid)) {
    return env;
  }
  const isAnother = env.CITY_FOLDER && resolve(env.CITY_FOLDER) !== running.env.CITY_FOLDER;
  return isAnother ? env : { ...running.env, ...env };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
