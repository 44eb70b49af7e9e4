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

/** What a department knows of one noun: its rows, how they are fetched, and the fields that give them. */
export interface Room<Loaders extends object = object, Earlier = never, Background = never> {
  readonly entities?: readonly EntitySchema[];
  /** Made anew for each call; may build on the loaders of rooms that are listed before it. */
  readonly loaders?: (tools: LoaderTools, earlier: Earlier, background: Background) => Loaders;
  /** Of the noun's own types, and the noun's fields on types of neighbours. */
  readonly resolvers?: ResolverMap;
}

/** One noun of a department as one value, which its `department.ts` lists. */
export function defineRoom<const R extends Room>(room: R): R {
  return room;
}

/** All loaders that a list of rooms gives. */
export type LoadersOf<Rooms extends readonly unknown[]> = Rooms extends readonly [infer First, ...infer Others]
  ? (First extends { loaders: (...tools: never[]) => infer Loaders } ? Loaders : unknown) & LoadersOf<Others>
  : unknown;

/** What a department tells of itself; what its rooms are made of is gathered. */
export type DepartmentOfRooms<Rooms extends readonly Room[], Background> = Omit<
  Department<unknown, Background>,
  'entities' | 'loaders' | 'resolvers'
> & { readonly rooms: Rooms };

/** Makes one set of loaders of those of all rooms, in the order in which they are listed. */
function gatherLoaders<Loaders>(rooms: readonly Room[], tools: LoaderTools, background: unknown): Loaders {
  const gathered = {};
  for (const { loaders } of rooms) {
    Object.assign(gathered, loaders?.(tools, gathered as never, background as never));
  }
  return gathered as Loaders;
}

/**
 * Makes a department of its rooms, and adds what every department keeps: the ledger of what it gives out, and which
 * calls were made.
 */
export function defineDepartment<const Rooms extends readonly Room[], Background = undefined>({
  rooms,
  ...department
}: DepartmentOfRooms<Rooms, Background>): Department<LoadersOf<Rooms>, Background> {
  return {
    ...department,
    entities: rooms.flatMap(({ entities }) => entities ?? []),
    loaders: (tools, background) => gatherLoaders(rooms, tools, background),
    resolvers: rooms.flatMap(({ resolvers }) => (resolvers === undefined ? [] : [resolvers])),
    migrations: [...department.migrations, evidenceMigration, evidenceFormatMigration, usedTokensMigration],
  };
}
