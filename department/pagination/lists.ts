import type { EntityName } from '@mikro-orm/core';
import { groupByKey } from '../loaders/batch.ts';
import { loaderFamily } from '../loaders/family.ts';
import type { Reader } from '../orm/database.ts';
import type { Cursors } from './cursor.ts';
import { type Order, orderSql } from './order.ts';
import { type Connection, connectionOf, type PageArguments, pageSize } from './page.ts';

/** A condition on the rows of a list: SQL over `t` with `?` for each value. */
export interface Filter {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Lets no row through: a refused list runs the same statements and has the same shape as an empty one. */
export const nothing: Filter = { sql: 'false', values: [] };

export interface ListOptions<Row> {
  /** Names the list in its cursors: `citizen.vehicles`. */
  readonly list: string;
  readonly order: Order<Row>;
}

type Placed<Row> = Row & { readonly place: readonly string[] };
type PlacedRow<Row> = Placed<Row> & { readonly parent: string };

/** Numbers the `?` of filters as `$n`, counting on from the values already there. */
function numbered(filters: readonly Filter[], values: unknown[]): string {
  return filters
    .map(({ sql, values: own }) => {
      let at = 0;
      const text = sql.replaceAll('?', () => `$${values.length + ++at}`);
      values.push(...own);
      return ` and ${text}`;
    })
    .join('');
}

function counted(rows: readonly { parent: string; count: number }[], keys: readonly string[]): number[] {
  const byKey = new Map(rows.map(({ parent, count }) => [parent, count]));
  return keys.map((key) => byKey.get(key) ?? 0);
}

/**
 * A list under each of many parents: one statement a page for all parents of a tick, and one more
 * where someone asks for `totalCount`.
 *
 * @example const vehiclesByOwner = listByParent(reader, cursors, Vehicle, 'ownerId',
 *            { list: 'citizen.vehicles', order: [{ by: 'registeredOn', descending: true }, { by: 'id' }] });
 *          vehiclesByOwner(citizen.id, { first: 5 })
 */
export function listByParent<Row extends object>(
  reader: Reader,
  cursors: Cursors,
  entity: EntityName<Row>,
  parentProperty: keyof Row & string,
  { list, order }: ListOptions<Row>,
) {
  const table = reader.table(entity);
  const parentColumn = `t.${table.column(parentProperty)}`;
  const keyType = table.type(parentProperty);
  const sorted = orderSql(table, order);
  const cursorOf = ({ place }: Placed<Row>) => cursors.encode(list, place);

  const totals = loaderFamily(({ filters }: { filters: readonly Filter[] }) => async (keys) => {
    const values: unknown[] = [keys];
    const where = numbered(filters, values);
    const text = `select ${parentColumn}::text as parent, count(*) as count from ${table.name} t where ${parentColumn} = any($1::${keyType}[])${where} group by 1`;
    return counted(await reader.rows(text, values), keys);
  });

  type Shape = { size: number; after: string | null; filters: readonly Filter[] };
  const pages = loaderFamily(({ size, after, filters }: Shape) => async (keys): Promise<Connection<Placed<Row>>[]> => {
    const values: unknown[] = [keys, size + 1];
    let where = numbered(filters, values);
    if (after !== null) {
      const place = cursors.decode(list, after);
      where += ` and ${sorted.behind(values.length + 1)}`;
      values.push(...place);
    }
    const text = `select p.key::text as parent, x.* from unnest($1::${keyType}[]) p(key) cross join lateral (
      select ${table.columns}, ${sorted.place} as place from ${table.name} t
      where ${parentColumn} = p.key${where} order by ${sorted.orderBy} limit $2) x`;
    const rows = await reader.rows<PlacedRow<Row>>(text, values);
    return groupByKey(keys, rows, (row) => row.parent).map((group, index) =>
      connectionOf<Placed<Row>>(group, size, after, () => totals({ filters }).load(keys[index]!), cursorOf),
    );
  });

  return (
    parent: string,
    { first, after }: PageArguments,
    filters: readonly Filter[] = [],
  ): Promise<Connection<Placed<Row>>> => {
    const size = pageSize(first);
    if (after != null) {
      cursors.decode(list, after);
    }
    return pages({ size, after: after ?? null, filters }).load(parent);
  };
}

/** A list that hangs on the root: one statement a page, and one more for `totalCount`. */
export function listOf<Row extends object>(
  reader: Reader,
  cursors: Cursors,
  entity: EntityName<Row>,
  { list, order }: ListOptions<Row>,
) {
  const table = reader.table(entity);
  const sorted = orderSql(table, order);
  const cursorOf = ({ place }: Placed<Row>) => cursors.encode(list, place);
  return async ({ first, after }: PageArguments, filters: readonly Filter[] = []): Promise<Connection<Placed<Row>>> => {
    const size = pageSize(first);
    const values: unknown[] = [size + 1];
    let where = numbered(filters, values);
    if (after != null) {
      const place = cursors.decode(list, after);
      where += ` and ${sorted.behind(values.length + 1)}`;
      values.push(...place);
    }
    const text = `select ${table.columns}, ${sorted.place} as place from ${table.name} t where true${where} order by ${sorted.orderBy} limit $1`;
    const rows = await reader.rows<PlacedRow<Row>>(text, values);
    async function total() {
      const own: unknown[] = [];
      const condition = numbered(filters, own);
      const [row] = await reader.rows<{ count: number }>(
        `select count(*) as count from ${table.name} t where true${condition}`,
        own,
      );
      return row?.count ?? 0;
    }
    return connectionOf<Placed<Row>>(rows, size, after, total, cursorOf);
  };
}
