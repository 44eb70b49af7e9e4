import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresDialect,
  type TransactionSettings,
} from 'kysely';
import { Semaphore } from '#kernel/concurrency/semaphore.ts';
import { callPatience } from './patience.ts';
import type { ConnectionPool } from './pool.ts';
import { currentWork } from './statements.ts';

export interface DialectOptions {
  /** Units of work that may hold a connection at a time, so that reads find one besides. */
  readonly atOnce: number;
  /** How long the others wait for it. */
  readonly waitMs: number;
  /** Settings of a transaction that differ from those of its session. */
  readonly transaction: { readonly ofCalls: Settings; readonly ofDepartment: Settings };
}

type Settings = Readonly<Record<string, string | number>>;

/**
 * Kysely's driver, giving connections back in every branch. Kysely itself gives that of a controlled transaction back
 * only after a commit or a rollback that succeeded: one whose `begin` or `rollback` fails would hold its place in the
 * pool for ever. Whether the connection is fit for others is the pool's to see.
 */
function releasing(driver: Driver, { atOnce, waitMs, transaction }: DialectOptions): Driver {
  const semaphore = new Semaphore(atOnce);
  const held = new WeakSet<DatabaseConnection>();

  const release = async (connection: DatabaseConnection): Promise<void> => {
    if (!held.delete(connection)) {
      return;
    }
    try {
      await driver.releaseConnection(connection);
    } finally {
      semaphore.release();
    }
  };
  const orRelease = async (connection: DatabaseConnection, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      await release(connection);
      throw error;
    }
  };
  const run = (connection: DatabaseConnection, ...statements: readonly string[]) =>
    connection.executeQuery(CompiledQuery.raw(statements.join('; ')));

  return {
    init: (options) => driver.init(options),
    destroy: (options) => driver.destroy(options),
    async acquireConnection(options) {
      await semaphore.acquire(callPatience(waitMs, 'All units of work are taken.'));
      try {
        const connection = await driver.acquireConnection(options);
        held.add(connection);
        return connection;
      } catch (error) {
        semaphore.release();
        throw error;
      }
    },
    releaseConnection: release,
    beginTransaction: (connection, settings) =>
      orRelease(connection, () => run(connection, beginOf(settings), ...settingsOf(transaction))),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => orRelease(connection, () => driver.rollbackTransaction(connection)),
    savepoint: async (...words) => driver.savepoint?.(...words),
    rollbackToSavepoint: async (...words) => driver.rollbackToSavepoint?.(...words),
    releaseSavepoint: async (...words) => driver.releaseSavepoint?.(...words),
  };
}

const beginOf = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ');

const settingsOf = ({ ofCalls, ofDepartment }: DialectOptions['transaction']): string[] =>
  Object.entries(currentWork() ? ofCalls : ofDepartment).map(([name, value]) => `set local ${name} = ${value}`);

export function releasingDialect(pool: ConnectionPool, options: DialectOptions): Dialect {
  const dialect = new PostgresDialect({
    pool: { connect: pool.take, end: async () => pool[Symbol.asyncDispose](), options: {} },
  });
  return {
    createDriver: () => releasing(dialect.createDriver(), options),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}
