import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** A setting that cannot be right: the message is one sentence that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Settings by name, as the process was given them; flags have been folded in before. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The process's environment, with what a file `.env` in the current folder adds to it; a variable that is set wins.
 * The only place that reads either.
 *
 * @throws ConfigError where the file is there and cannot be read
 */
export function processEnvironment(file = '.env'): Environment {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') {
      return process.env;
    }
    throw new ConfigError(`${file} cannot be read (${(error as { code?: string }).code}).`);
  }
  return { ...parseEnv(text), ...process.env };
}

/**
 * Folds `--port 4001` and `--auth=off` into the environment under a prefix: `GATEWAY_PORT`, `GATEWAY_AUTH`.
 * A flag wins over a variable.
 */
export function withFlags(
  env: Environment,
  prefix: string,
  argv: readonly string[],
  known: readonly string[],
): Environment {
  const flags: Record<string, string> = Object.create(null);
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    const match = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word);
    if (!match?.[1]) {
      throw new ConfigError(`Expected flags like --${known[0]} VALUE, got ${JSON.stringify(word)}.`);
    }
    if (!known.includes(match[1])) {
      throw new ConfigError(`Unknown flag --${match[1]}; known are ${known.map((name) => `--${name}`).join(', ')}.`);
    }
    const value = match[2] ?? argv[++i];
    if (value === undefined) {
      throw new ConfigError(`Flag --${match[1]} needs a value.`);
    }
    flags[`${prefix}_${match[1].toUpperCase().replaceAll('-', '_')}`] = value;
  }
  return { ...env, ...flags };
}

const got = (value: string) => `got ${JSON.stringify(value)}`;

/**
 * Settings of ours, by their prefix, that nobody reads: most are slips of the pen.
 *
 * @param prefixes such as `CITY` and `GATEWAY`
 */
export function unknownSettings(env: Environment, prefixes: readonly string[], known: ReadonlySet<string>): string[] {
  return Object.keys(env)
    .filter((name) => prefixes.some((prefix) => name.startsWith(`${prefix}_`)) && !known.has(name))
    .sort();
}

/** Reads one setting at a time; an empty value counts as not set. Each reader throws a `ConfigError`. */
export function readSettings(env: Environment) {
  const text = (name: string): string | undefined => env[name] || undefined;
  const read = <T>(name: string, fallback: T, expected: string, parse: (value: string) => T | undefined): T => {
    const value = text(name);
    if (value === undefined) {
      return fallback;
    }
    const parsed = parse(value);
    if (parsed === undefined) {
      throw new ConfigError(`${name} must be ${expected}, ${got(value)}.`);
    }
    return parsed;
  };
  const integer = (name: string, fallback: number, from: number, to: number): number =>
    read(name, fallback, `a whole number from ${from} to ${to}`, (value) => {
      const number = Number(value);
      return /^\d+$/.test(value) && number >= from && number <= to ? number : undefined;
    });
  return {
    text,
    textOr: (name: string, fallback: string): string => text(name) ?? fallback,
    required(name: string, what: string): string {
      const value = text(name);
      if (value === undefined) {
        throw new ConfigError(`${name} must be set: ${what}.`);
      }
      return value;
    },
    integer,
    /** Texts with commas between them; none unless told. */
    list: (name: string): string[] =>
      (text(name) ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    /** 0 asks the system for a free port. */
    port: (name: string, fallback: number): number => integer(name, fallback, 0, 65_535),
    oneOf: <T extends string>(name: string, fallback: T, values: readonly T[]): T =>
      read(name, fallback, `one of ${values.join(', ')}`, (value) => values.find((each) => each === value)),
    url: (name: string, fallback: string | undefined, protocols: readonly string[]): string => {
      const value = text(name) ?? fallback;
      if (value === undefined) {
        throw new ConfigError(`${name} must be set to a ${protocols.join(' or ')} address.`);
      }
      const valid = URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1));
      // The value may hold a password, so it is not repeated.
      if (!valid) {
        throw new ConfigError(`${name} must be a ${protocols.join(' or ')} address; what was given is not one.`);
      }
      const { protocol, username, password, hash } = new URL(value);
      if (protocol.startsWith('http') && (username !== '' || password !== '' || hash !== '')) {
        throw new ConfigError(`${name} has a user and password, or a fragment, which requests do not carry.`);
      }
      return value;
    },
    /** `YYYY-MM-DD`, or `system` for the wall clock. */
    today: (name: string, fallback: string): string =>
      read(name, fallback, 'a date like 2026-11-20, or system', (value) =>
        value === 'system' || (/^\d{4}-\d\d-\d\d$/.test(value) && isCalendarDate(value)) ? value : undefined,
      ),
    secret(name: string, fallback?: string): string {
      const value = text(name) ?? fallback;
      if (value === undefined || value.length < 32) {
        throw new ConfigError(`${name} must be set to a secret of at least 32 characters.`);
      }
      return value;
    },
  };
}

export type Settings = ReturnType<typeof readSettings>;

/** True for dates that the calendar has: not 2026-02-30. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
