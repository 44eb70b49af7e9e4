import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, unknownSettings } from '#kernel/config/env.ts';

/** Set by a run for itself, never by a person. */
const INTERNAL = ['CITY_TEST_FOLDER'];

/** A sentence for each `CITY_*`, `GATEWAY_*` or `<DEPARTMENT>_*` that `.env.example` does not explain. */
export function warningsOf(env: Environment, departments: readonly string[]): string[] {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
  const known = new Set([...INTERNAL, ...[...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]!)]);
  const prefixes = ['CITY', 'GATEWAY', ...departments.map((name) => name.toUpperCase())];
  return unknownSettings(env, prefixes, known).map(
    (name) => `${name} is no setting of the city and changes nothing; .env.example lists those that are.`,
  );
}
