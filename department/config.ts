import { ConfigError, type Environment, readSettings } from '#kernel/config/env.ts';
import { EVIDENCE_DEFAULTS, type EvidenceConfig } from './audit-log/open.ts';
import { DATABASE_LIMITS, type DatabaseLimits } from './orm/database.ts';
import { HEARTBEAT_MS } from '#kernel/protocol/headers.ts';
import type { Department } from './define.ts';

/** How one department runs. */
export interface DepartmentConfig {
  readonly host: string;
  readonly port: number;
  /** Holds a password: never logged. */
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** Objects that one call may be answered with; the defaults unless told. */
  readonly maxObjects?: MaxObjects;
  /** How long statements may wait; the defaults unless told. */
  readonly limits?: Partial<DatabaseLimits>;
  readonly migrate: boolean;
  /** File with the public keys of the gateway, a JSON Web Key Set. */
  readonly wireKeysFile: string;
  /** Seals cursors; the same in all replicas of a department. */
  readonly secret: string;
  readonly today: string;
  readonly logLevel: string;
  /** How often a stream of events says that it lives; fifteen seconds unless told. */
  readonly heartbeatMs?: number;
  /** How the ledger is kept; the defaults unless told. */
  readonly evidence?: Partial<EvidenceConfig>;
  /** Everything the process was told, for settings that only this department has. */
  readonly env?: Environment;
}

export interface MaxObjects {
  /** For those who have logged in. */
  readonly known: number;
  readonly anonymous: number;
}

export const MAX_OBJECTS: MaxObjects = { known: 100_000, anonymous: 10_000 };

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What every secret of `.env.example` begins with: everybody can read them there. */
const PUBLISHED = 'only-for-development';
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** @throws ConfigError where a secret that everybody knows would guard something that others can reach */
function refusePublished(host: string, secrets: Readonly<Record<string, string>>): void {
  if (isLoopback(host)) {
    return;
  }
  for (const [name, value] of Object.entries(secrets)) {
    if (!value.includes(PUBLISHED)) {
      continue;
    }
    throw new ConfigError(
      `${name} holds a secret of .env.example, which is no secret at ${host}: \`npm run --silent secrets\` prints others.`,
    );
  }
}

/**
 * Reads a department's settings: `EDUCATION_PORT`, `EDUCATION_DATABASE_URL`, …
 *
 * @throws ConfigError with one sentence that names the setting
 */
export function departmentConfig(
  { name, port }: Pick<Department, 'name' | 'port'>,
  env: Environment,
): DepartmentConfig {
  const settings = readSettings(env);
  const own = (setting: string) => `${name.toUpperCase()}_${setting}`;
  const host = settings.textOr(own('HOST'), settings.textOr('CITY_HOST', '127.0.0.1'));
  const databaseUrl = settings.url(own('DATABASE_URL'), undefined, ['postgresql', 'postgres']);
  const secret = settings.secret(own('SECRET'));
  refusePublished(host, { [own('SECRET')]: secret, [own('DATABASE_URL')]: databaseUrl });
  return {
    host,
    port: settings.port(own('PORT'), port),
    databaseUrl,
    poolSize: settings.integer(own('POOL_SIZE'), 10, 1, 200),
    maxObjects: {
      known: settings.integer(own('MAX_OBJECTS'), MAX_OBJECTS.known, 100, 10_000_000),
      anonymous: settings.integer(own('MAX_OBJECTS_ANONYMOUS'), MAX_OBJECTS.anonymous, 100, 10_000_000),
    },
    limits: {
      placeMs: settings.integer(own('POOL_WAIT_MS'), DATABASE_LIMITS.placeMs, 50, 60_000),
      lockMs: settings.integer(own('LOCK_WAIT_MS'), DATABASE_LIMITS.lockMs, 10, 60_000),
    },
    migrate: settings.oneOf(own('MIGRATE'), 'on', ['on', 'off']) === 'on',
    wireKeysFile: settings.required('CITY_WIRE_KEYS_FILE', 'the file with the public keys of the gateway'),
    secret,
    today: settings.today('CITY_TODAY', 'system'),
    logLevel: settings.oneOf('CITY_LOG_LEVEL', 'info', LEVELS),
    heartbeatMs: settings.integer('CITY_HEARTBEAT_MS', HEARTBEAT_MS, 100, 600_000),
    evidence: {
      keyFile: settings.text(own('LEDGER_KEY_FILE')) ?? null,
      readersKeysFile: settings.text('CITY_OVERSIGHT_KEYS_FILE') ?? null,
      queueEntries: settings.integer('CITY_EVIDENCE_QUEUE', EVIDENCE_DEFAULTS.queueEntries, 100, 1_000_000),
      waitMs: settings.integer('CITY_EVIDENCE_WAIT_MS', EVIDENCE_DEFAULTS.waitMs, 10, 60_000),
      sealEvery: settings.integer('CITY_EVIDENCE_SEAL_ENTRIES', EVIDENCE_DEFAULTS.sealEvery, 1, 1_000_000),
      sealAfterMs: settings.integer('CITY_EVIDENCE_SEAL_MS', EVIDENCE_DEFAULTS.sealAfterMs, 100, 86_400_000),
    },
    env,
  };
}
