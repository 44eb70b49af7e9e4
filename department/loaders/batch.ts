import type { EntityName } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { Reader } from '../orm/database.ts';

/** Puts rows back into the order of the keys they were asked by. */
export function sortByKey<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Gathers rows under the keys they were asked by; a key without rows gets an empty list. */
export function groupByKey<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    groups.get(keyOf(row))?.push(row);
  }
  return keys.map((key) => groups.get(key) ?? []);
}

type TextProperty<Row> = keyof Row & string;
const keyIn = (row: object, property: string) => String((row as Record<string, unknown>)[property]);

/**
 * One row per key, in one statement for all keys of a tick.
 *
 * @param property unique property the keys are values of; `id` unless told
 */
export function rowByKey<Row extends object>(
  reader: Reader,
  entity: EntityName<Row>,
  property: TextProperty<Row> = 'id' as TextProperty<Row>,
) {
  const table = reader.table(entity);
  const text = `select ${table.columns} from ${table.name} where ${table.column(property)} = any($1::${table.type(property)}[])`;
  return new DataLoader<string, Row | null>(async (keys) =>
    sortByKey(keys, await reader.rows<Row>(text, [keys]), (row) => keyIn(row, property)),
  );
}

/**
 * All rows that point at a key, in one statement; only for sets that are small by nature
 * (members of a household), never for those that grow: they are connections.
 *
 * @param orderBy SQL after `order by`, in columns of the table
 */
export function rowsByKey<Row extends object>(
  reader: Reader,
  entity: EntityName<Row>,
  property: TextProperty<Row>,
  orderBy: string,
) {
  const table = reader.table(entity);
  const text = `select ${table.columns} from ${table.name} where ${table.column(property)} = any($1::${table.type(property)}[]) order by ${orderBy}`;
  return new DataLoader<string, Row[]>(async (keys) =>
    groupByKey(keys, await reader.rows<Row>(text, [keys]), (row) => keyIn(row, property)),
  );
}
