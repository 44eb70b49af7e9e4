import { hash } from 'node:crypto';
import type { EntityName, EntitySchema, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type CustomTypesConfig, types } from 'pg';
import { remember } from '#kernel/cache/remember.ts';
import { openBulkheads } from './bulkheads.ts';
import { type Table, tableOf } from './columns.ts';
import { type Control, openControl } from './control.ts';
import { releasingDialect } from './dialect.ts';
import { type ConnectionPool, openPool } from './pool.ts';
import { isConnectTimeout } from './trouble.ts';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationObject[];
  /** Connections kept at most. */
  readonly poolSize: number;
  /** How long things may take; as long as they like unless told, but for connecting. */
  readonly limits?: Partial<DatabaseLimits>;
}

/** In milliseconds; 0 is for ever. */
export interface DatabaseLimits {
  /** Wait for a connection. */
  readonly placeMs: number;
  /** Wait of a write for a lock; reads, which wait only for changes of the schema, have half of it. */
  readonly lockMs: number;
  /** One statement, and a transaction in which nothing happens: the database's own word where a department hangs. */
  readonly statementMs: number;
}

export const DATABASE_LIMITS: DatabaseLimits = { placeMs: 2_000, lockMs: 2_000, statementMs: 30_000 };
const NO_LIMITS: DatabaseLimits = { placeMs: 5_000, lockMs: 0, statementMs: 0 };

/** Rows as plain objects, for reads: dates are `YYYY-MM-DD`, instants `Date`, decimals text, counts numbers. */
export interface Reader {
  /** Runs a prepared statement; the text is its identity, so values never belong into it. */
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The table behind an entity. */
  table<Row extends object>(entity: EntityName<Row>): Table;
}

export interface Database extends AsyncDisposable {
  readonly orm: MikroORM;
  readonly reader: Reader;
  readonly control: Control;
  /** Connections, and who waits for one. */
  readonly places: ConnectionPool['counts'];
  /** A unit of work of its own, for one request's writes. */
  fork(): EntityManager;
  /** Brings the schema up to date; returns the names of the migrations that were run. */
  migrate(): Promise<string[]>;
  /** Rejects where the database does not answer. */
  ping(): Promise<void>;
}

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;
const dateParser = types.getTypeParser(OID.timestamptz, 'text') as (text: string) => unknown;
const asText = (text: string) => text;

/** How rows of reads are parsed; everything not named is as the driver has it. */
const rowTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === OID.date) {
      return asText;
    }
    if (oid === OID.timestamptz || oid === OID.timestamp) {
      return dateParser;
    }
    if (oid === OID.int8) {
      return Number;
    }
    return types.getTypeParser(oid, format);
  }) as CustomTypesConfig['getTypeParser'],
};

/** Statement names are short and stable: PostgreSQL plans each once per connection. */
const names = new Map<string, string>();
const nameOf = (text: string): string => remember(names, text, () => `s_${hash('sha256', text, 'hex').slice(0, 24)}`);

/**
 * Opens one department's database. Connects when first asked, so a department can start and say
 * that it is not ready while its database is away.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, entities, migrations, poolSize } = options;
  const { placeMs, lockMs, statementMs }: DatabaseLimits = { ...NO_LIMITS, ...options.limits };
  const control = openControl(url);
  // Together they leave a connection of three or more: units of work and one kind of read may all wait for the same lock.
  const unitsAtOnce = Math.max(1, Math.floor(poolSize / 2));
  const readsOfOneKind = Math.max(1, Math.floor((poolSize - 1) / 2));
  const session = {
    plan_cache_mode: 'force_generic_plan',
    lock_timeout: Math.ceil(lockMs / 2),
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    // A server's process that waits for a lock learns that its client has gone.
    client_connection_check_interval: 1_000,
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
  };
  const pool = openPool({ url, size: poolSize, waitMs: placeMs, session }, control);
  const dialect = releasingDialect(pool, {
    atOnce: unitsAtOnce,
    waitMs: placeMs,
    transaction: { ofCalls: { lock_timeout: lockMs }, ofDepartment: { lock_timeout: 0, statement_timeout: 0 } },
  });
  const bulkheads = openBulkheads({ limit: readsOfOneKind, waitMs: placeMs });
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], tableName: 'schema_migration', snapshot: false },
    driverOptions: dialect,
    debug: false,
    logger: () => {},
    ensureDatabase: false,
  });
  const reader: Reader = {
    rows: <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const statement = { name: nameOf(text), text, values: [...values], types: rowTypes };
      return bulkheads.run(
        statement.name,
        async () => (await pool.read<Row & Record<string, unknown>>(statement)).rows,
      );
    },
    table: (entity) => tableOf(orm, entity),
  };
  const ping = async (): Promise<void> => void (await reader.rows('select 1 as one'));
  return {
    orm,
    reader,
    control,
    get places() {
      return pool.counts;
    },
    fork: () => orm.em.fork(),
    async migrate() {
      await patiently(ping);
      return (await orm.migrator.up()).map(({ name }) => name);
    },
    ping,
    async [Symbol.asyncDispose]() {
      await orm.close(true);
      await control[Symbol.asyncDispose]();
    },
  };
}

const START_MS = 10_000;

/** A start has more patience than calls: everything starts at once, and nobody waits for an answer yet. */
async function patiently(ping: () => Promise<void>): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    const failure = await ping().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) {
      return;
    }
    if (!isConnectTimeout(failure) || Date.now() > until) {
      throw failure;
    }
  }
}
