import { hash } from 'node:crypto';
import type { EntityName, EntitySchema, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type Pool, type CustomTypesConfig, types } from 'pg';
import { remember } from '../collections/remember.ts';
import { type Table, tableOf } from './columns.ts';
import { CountingClient } from './statements.ts';

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationObject[];
  /** Connections kept at most. */
  readonly poolSize: number;
}

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
    if (oid === OID.date) return asText;
    if (oid === OID.timestamptz || oid === OID.timestamp) return dateParser;
    if (oid === OID.int8) return Number;
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
export async function openDatabase({ url, entities, migrations, poolSize }: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], tableName: 'schema_migration', snapshot: false },
    pool: { min: 0, max: poolSize },
    driverOptions: {
      Client: CountingClient,
      connectionTimeoutMillis: 5_000,
      options: '-c plan_cache_mode=force_generic_plan',
    },
    debug: false,
    logger: () => {},
    ensureDatabase: false,
  });
  const pool = (): Promise<Pool> =>
    (orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }).getNativeClient();
  const reader: Reader = {
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (
        await (
          await pool()
        ).query<Row & Record<string, unknown>>({ name: nameOf(text), text, values: [...values], types: rowTypes })
      ).rows,
    table: (entity) => tableOf(orm, entity),
  };
  return {
    orm,
    reader,
    fork: () => orm.em.fork(),
    migrate: async () => (await orm.migrator.up()).map(({ name }) => name),
    ping: async () => void (await reader.rows('select 1 as one')),
    [Symbol.asyncDispose]: () => orm.close(true),
  };
}
