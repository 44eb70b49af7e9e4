import type { EntitySchema, MigrationObject } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Changes } from './changes/changes.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import type { Environment } from '#kernel/config/env.ts';
import type { Collector } from './audit-log/collector.ts';
import type { Glossary } from './audit-log/glossary.ts';
import { evidenceFormatMigration, evidenceMigration } from './audit-log/migration.ts';
import type { Execution } from './execution/execution.ts';
import type { Logger } from '#kernel/log/logger.ts';
import type { Database, Reader } from './orm/database.ts';
import type { Cursors } from './pagination/cursor.ts';
import type { ActingFor } from './purpose/purpose.ts';
import { usedTokensMigration } from './used-tokens.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';

/** What loaders are made of; one set of loaders lives for one call. */
export interface LoaderTools {
  readonly reader: Reader;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** The call that they serve. */
  readonly call: WireCall;
}

/** What every resolver of a department gets. */
export interface DepartmentContext<Loaders> extends WireCall, ActingFor {
  readonly loaders: Loaders;
  readonly clock: Clock;
  readonly cursors: Cursors;
  readonly reader: Reader;
  /** The call's unit of work, made when first asked for: reads do without. */
  readonly em: () => EntityManager;
  readonly log: Logger;
  /** Notes what the call gives out; resolvers leave it alone. */
  readonly evidence: Collector;
  /** What transactions announce, for subscriptions. */
  readonly changes: Changes;
  /** Rejects where the call was made before: nothing is written, and nothing leaves, until it has settled. */
  readonly once: Promise<void>;
  /** How far the call has come; resolvers leave it alone. */
  readonly execution: Execution;
}

/** What a department's background work is made of. */
export interface BackgroundTools {
  readonly database: Database;
  readonly log: Logger;
  /** How the department's own SDL speaks of it. */
  readonly glossary: Glossary;
  /** The process's settings, for those that only this department has. */
  readonly env: Environment;
}

/** Resolvers by type and field; each department's are typed by its generated `Resolvers`. */
export type ResolverMap = { readonly [type: string]: unknown };

/** A whole department as one value. */
export interface Department<Loaders = unknown, Background = undefined> {
  /** Name in the supergraph, prefix of its settings, name of its database. */
  readonly name: string;
  /** Where it listens unless `<NAME>_PORT` says otherwise. */
  readonly port: number;
  /** Folder whose `*.graphql` files, at any depth, are the department's SDL. */
  readonly folder: URL;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationObject[];
  readonly loaders: (tools: LoaderTools, background: Background) => Loaders;
  /**
   * SQL that translates the department's own ids of persons, where its rows have no citizens' ids: from `$1`, an array
   * of uuids, to rows of `person` and `citizen`. Run once for the entries of many calls.
   */
  readonly people?: string;
  /** Work that goes on while the department runs, beside its calls; disposed before the database is closed. */
  readonly background?: (tools: BackgroundTools) => Promise<Background & AsyncDisposable>;
  /** One map per room; each type's fields may stand in several rooms. */
  readonly resolvers: readonly ResolverMap[];
}

/** Adds what every department keeps: the ledger of what it gives out, and which calls were made. */
export const defineDepartment = <Loaders, Background = undefined>(
  department: Department<Loaders, Background>,
): Department<Loaders, Background> => ({
  ...department,
  migrations: [...department.migrations, evidenceMigration, evidenceFormatMigration, usedTokensMigration],
});
