import { join, resolve } from 'node:path';
import { metricsTokenHash } from '#kernel/metrics/metrics.ts';
import { ConfigError, type Environment, readSettings, type Settings } from '#kernel/config/env.ts';
import { HEARTBEAT_MS } from '#kernel/protocol/headers.ts';
import { type CorsConfig, corsConfig } from './cors-config.ts';
import { type HttpConfig, httpConfig } from './http-config.ts';
import { type IssuerConfig, issuersConfig } from './issuers-config.ts';

/** The identity provider that the explorer signs in with, and what holds for all. */
export interface AuthConfig extends IssuerConfig {
  /** Further ones, each with keys of its own; none unless told. */
  readonly others?: readonly IssuerConfig[];
  /** How long keys are not asked for again after a key id that nobody knows; 5,000 ms unless told. */
  readonly keysCooldownMs?: number;
  /** How long published keys are believed without asking again; ten minutes unless told. */
  readonly keysMaxAgeMs?: number;
  /** How old a token may be, and how long it may be good for from its issue; a day each unless told. */
  readonly tokenMaxAgeS?: number;
  readonly tokenMaxLifetimeS?: number;
}

export interface WireConfig {
  /** File with the gateway's private Ed25519 key as a JWK. */
  readonly keyFile: string;
}

/** Objects that one operation may come to, by who asks for them. */
export interface ObjectLimits {
  /** Without a token. */
  readonly anonymous: number;
  /** Who has logged in, for himself. */
  readonly person: number;
  /** Who has logged in with the role of an office. */
  readonly office: number;
  /** Whoever sends an operation of the city's own; and everybody where nobody is asked who he is. */
  readonly registered: number;
}

export interface DemandConfig {
  readonly maxBodyBytes: number;
  readonly maxDocumentBytes: number;
  readonly maxDocumentLines: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  /** With fragments spread out. */
  readonly maxFields: number;
  readonly maxTokens: number;
  /** Members of lists and objects that variables hold. */
  readonly maxVariableValues: number;
  readonly maxObjects: ObjectLimits;
  /** How long a list is taken to be where neither its department nor an argument tells. */
  readonly listSize: number;
  /** Folder of the registered operations, if there is one. */
  readonly operationsFolder: string | null;
}

export interface AuthorizationConfig {
  /** What becomes of an operation that asks for what its viewer may not have. */
  readonly mode: 'filter' | 'reject' | 'off';
  /** Nothing is withheld; answers and log tell what would have been. */
  readonly dryRun: boolean;
}

export interface TransportConfig {
  /** Addresses that win over those in the supergraph, by department. */
  readonly urls: Readonly<Record<string, string>>;
  readonly deadlineMs: number;
  readonly connections: number;
  readonly maxAnswerBytes: number;
  /** Calls that may wait for a connection to one department; more are turned away. */
  readonly queue: number;
  /** Retries of reads per hundred calls to one department; 0 for none. */
  readonly retryPercent: number;
  /** Failures within ten seconds, half of the calls at least, after which a department is left in peace. */
  readonly circuitFailures: number;
  /** For how long. */
  readonly circuitOpenMs: number;
  /** How often departments say that a stream lives; fifteen seconds unless told. */
  readonly heartbeatMs?: number;
  /** Equal reads of one viewer that are under way at the same time become one call. */
  readonly shareReads: boolean;
}

export interface MetricsConfig {
  /** SHA-256 in hexadecimal of what a scraper sends as its bearer token; null where only this machine may ask. */
  readonly tokenHash: string | null;
}

export interface SubscriptionsConfig {
  /** Open at most; more are turned away. */
  readonly most: number;
  /** Open at most for one viewer who has logged in. */
  readonly perViewer: number;
  /** How often a stream says that it lives, and whether its token still does is looked at. */
  readonly heartbeatMs: number;
}

export const SUBSCRIPTIONS_DEFAULTS: SubscriptionsConfig = { most: 1_000, perViewer: 20, heartbeatMs: HEARTBEAT_MS };

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const OPERATIONS = join(import.meta.dirname, '../../operations');

export const DEMAND_DEFAULTS: DemandConfig = {
  maxBodyBytes: MEGABYTE,
  maxDocumentBytes: 256 * KILOBYTE,
  maxDocumentLines: 10_000,
  maxDepth: 15,
  maxAliases: 50,
  maxRootFields: 25,
  maxFields: 2_000,
  maxTokens: 10_000,
  maxVariableValues: 20_000,
  maxObjects: { anonymous: 10_000, person: 20_000, office: 50_000, registered: 500_000 },
  listSize: 3,
  operationsFolder: OPERATIONS,
};

/** How the gateway runs; holds nothing secret, so it can be logged whole. */
export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  readonly engine: 'city' | 'apollo';
  readonly supergraphFile: string;
  readonly auth: AuthConfig | null;
  readonly wire: WireConfig | null;
  readonly authorization: AuthorizationConfig;
  readonly demand: DemandConfig;
  /** Requests under way at most; more are turned away. */
  readonly maxRequests: number;
  /** The defaults unless told. */
  readonly http?: Partial<HttpConfig>;
  /** No page of another origin unless told. */
  readonly cors?: CorsConfig;
  /** Figures at `/metrics`, none unless told. */
  readonly metrics?: MetricsConfig | null;
  /** One line of the log for each operation; off unless told. */
  readonly accessLog?: boolean;
  readonly transport: TransportConfig;
  /** The defaults unless told. */
  readonly subscriptions?: Partial<SubscriptionsConfig>;
  readonly introspection: boolean;
  readonly explorer: boolean;
  readonly logLevel: string;
}

/** Flags of `npm run gateway`; each is a setting of the same name: `--port` is `GATEWAY_PORT`. */
export const GATEWAY_FLAGS = [
  'supergraph',
  'port',
  'host',
  'auth',
  'authorization',
  'engine',
  'introspection',
  'explorer',
] as const;

const COMMITTED = join(import.meta.dirname, '../supergraph/supergraph.graphql');
const DAY_S = 86_400;
const YEAR_S = 365 * DAY_S;
const OBJECTS_LIMIT_MAX = 1_000_000_000;
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** `EDUCATION_URL=http://…` moves the department `education`; any subgraph's name works. */
function departmentUrls(env: Environment, departments: readonly string[]): Record<string, string> {
  const settings = readSettings(env);
  const urls: Record<string, string> = Object.create(null);
  for (const department of departments) {
    const name = `${department.toUpperCase().replace(/[^A-Z0-9]/g, '_')}_URL`;
    if (settings.text(name)) {
      urls[department] = settings.url(name, undefined, ['http', 'https']);
    }
  }
  return urls;
}

function authConfig(settings: Settings): AuthConfig {
  const [first, ...others] = issuersConfig(settings);
  return {
    ...first,
    others,
    tokenMaxAgeS: settings.integer('GATEWAY_TOKEN_MAX_AGE_S', DAY_S, 1, YEAR_S),
    tokenMaxLifetimeS: settings.integer('GATEWAY_TOKEN_MAX_LIFETIME_S', DAY_S, 1, YEAR_S),
  };
}

function demandConfig(settings: Settings): DemandConfig {
  const { maxObjects, ...usual } = DEMAND_DEFAULTS;
  const objects = (whose: string, fallback: number): number =>
    settings.integer(`GATEWAY_MAX_OBJECTS${whose}`, fallback, 1, OBJECTS_LIMIT_MAX);
  return {
    maxBodyBytes: settings.integer('GATEWAY_MAX_BODY_BYTES', usual.maxBodyBytes, 1024, 64 * MEGABYTE),
    maxDocumentBytes: settings.integer('GATEWAY_MAX_DOCUMENT_BYTES', usual.maxDocumentBytes, 1024, 64 * MEGABYTE),
    maxDocumentLines: settings.integer('GATEWAY_MAX_DOCUMENT_LINES', usual.maxDocumentLines, 100, 1_000_000),
    maxDepth: settings.integer('GATEWAY_MAX_DEPTH', usual.maxDepth, 1, 1000),
    maxAliases: settings.integer('GATEWAY_MAX_ALIASES', usual.maxAliases, 0, 100_000),
    maxRootFields: settings.integer('GATEWAY_MAX_ROOT_FIELDS', usual.maxRootFields, 1, 10_000),
    maxFields: settings.integer('GATEWAY_MAX_FIELDS', usual.maxFields, 10, 1_000_000),
    maxTokens: settings.integer('GATEWAY_MAX_TOKENS', usual.maxTokens, 100, 1_000_000),
    maxVariableValues: settings.integer('GATEWAY_MAX_VARIABLE_VALUES', usual.maxVariableValues, 10, 10_000_000),
    maxObjects: {
      anonymous: objects('_ANONYMOUS', maxObjects.anonymous),
      person: objects('_PERSON', maxObjects.person),
      office: objects('_OFFICE', maxObjects.office),
      registered: objects('_REGISTERED', maxObjects.registered),
    },
    listSize: settings.integer('GATEWAY_LIST_SIZE', usual.listSize, 1, 1_000_000),
    operationsFolder: resolve(settings.textOr('GATEWAY_OPERATIONS', OPERATIONS)),
  };
}

/**
 * Decides how the gateway runs.
 *
 * @param departments names of the supergraph's subgraphs, whose addresses the environment may override
 * @throws ConfigError with one sentence that names the setting
 */
export function gatewayConfig(
  env: Environment,
  departmentsOf: (supergraphFile: string) => readonly string[],
): GatewayConfig {
  const settings = readSettings(env);
  const onOff = (name: string, fallback: 'on' | 'off') => settings.oneOf(name, fallback, ['on', 'off']) === 'on';
  const auth = onOff('GATEWAY_AUTH', 'on');
  const host = settings.textOr('GATEWAY_HOST', settings.textOr('CITY_HOST', '127.0.0.1'));
  const supergraphFile = settings.textOr('GATEWAY_SUPERGRAPH', COMMITTED);
  const keyFile = settings.text('GATEWAY_WIRE_KEY_FILE');
  const heartbeatMs = settings.integer('CITY_HEARTBEAT_MS', HEARTBEAT_MS, 100, 600_000);
  if (auth && !keyFile) {
    throw new ConfigError(
      'GATEWAY_WIRE_KEY_FILE must be set to the file with the key that signs calls to departments; --auth off does without.',
    );
  }
  return {
    host,
    port: settings.port('GATEWAY_PORT', 4000),
    engine: settings.oneOf('GATEWAY_ENGINE', 'city', ['city', 'apollo']),
    supergraphFile,
    auth: auth ? authConfig(settings) : null,
    wire: keyFile ? { keyFile } : null,
    authorization: {
      mode: settings.oneOf('GATEWAY_AUTHORIZATION', 'filter', ['filter', 'reject', 'off']),
      dryRun: onOff('GATEWAY_AUTHORIZATION_DRY_RUN', 'off'),
    },
    demand: demandConfig(settings),
    maxRequests: settings.integer('GATEWAY_MAX_REQUESTS', 1_000, 1, 100_000),
    http: httpConfig(settings),
    cors: corsConfig(settings, host),
    metrics: onOff('GATEWAY_METRICS', 'on') ? { tokenHash: metricsTokenHash(settings) } : null,
    accessLog: onOff('GATEWAY_ACCESS_LOG', 'on'),
    subscriptions: {
      most: settings.integer('GATEWAY_MAX_SUBSCRIPTIONS', SUBSCRIPTIONS_DEFAULTS.most, 0, 100_000),
      perViewer: settings.integer('GATEWAY_MAX_SUBSCRIPTIONS_PER_VIEWER', SUBSCRIPTIONS_DEFAULTS.perViewer, 1, 10_000),
      heartbeatMs,
    },
    transport: {
      urls: departmentUrls(env, departmentsOf(supergraphFile)),
      deadlineMs: settings.integer('GATEWAY_DEADLINE_MS', 10_000, 50, 600_000),
      connections: settings.integer('GATEWAY_CONNECTIONS', 64, 1, 10_000),
      maxAnswerBytes: settings.integer('GATEWAY_MAX_ANSWER_BYTES', 32 * MEGABYTE, 1024, 1024 * MEGABYTE),
      queue: settings.integer('GATEWAY_QUEUE', 256, 0, 100_000),
      retryPercent: settings.integer('GATEWAY_RETRY_PERCENT', 10, 0, 100),
      circuitFailures: settings.integer('GATEWAY_CIRCUIT_FAILURES', 10, 1, 10_000),
      circuitOpenMs: settings.integer('GATEWAY_CIRCUIT_OPEN_MS', 5_000, 10, 600_000),
      heartbeatMs,
      shareReads: onOff('GATEWAY_SHARE_READS', 'off'),
    },
    introspection: onOff('GATEWAY_INTROSPECTION', 'on'),
    explorer: onOff('GATEWAY_EXPLORER', 'on'),
    logLevel: settings.oneOf('CITY_LOG_LEVEL', 'info', LEVELS),
  };
}
