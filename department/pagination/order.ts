import type { Table } from '../orm/columns.ts';

/** Order of a list: properties that are never null, the last one unique. */
export type Order<Row> = readonly { readonly by: keyof Row & string; readonly descending?: boolean }[];

/** Order as SQL over a table aliased `t`. */
export interface OrderSql {
  readonly orderBy: string;
  /** Array of the ordering values as text: the place of a row. */
  readonly place: string;
  /** Condition for rows behind a place whose values stand in parameters `from`, `from + 1`, … */
  behind(from: number): string;
}

/** Rows behind (a, b) are those with a further, or a equal and b further: exact for mixed directions too. */
export function orderSql<Row>(table: Table, order: Order<Row>): OrderSql {
  const keys = order.map(({ by, descending }) => ({
    column: `t.${table.column(by)}`,
    type: table.type(by),
    further: descending ? '<' : '>',
    direction: descending ? 'desc' : 'asc',
  }));
  return {
    orderBy: keys.map(({ column, direction }) => `${column} ${direction}`).join(', '),
    place: `array[${keys.map(({ column }) => `${column}::text`).join(', ')}]`,
    behind(from) {
      const value = (index: number) => `$${from + index}::text::${keys[index]!.type}`;
      const same = new Set(keys.map(({ further }) => further)).size === 1;
      if (same) {
        const columns = keys.map(({ column }) => column).join(', ');
        return `(${columns}) ${keys[0]!.further} (${keys.map((_, index) => value(index)).join(', ')})`;
      }
      const further = keys.map(({ column, further }, index) => {
        const equal = keys.slice(0, index).map((key, at) => `${key.column} = ${value(at)}`);
        return `(${[...equal, `${column} ${further} ${value(index)}`].join(' and ')})`;
      });
      return `(${further.join(' or ')})`;
    },
  };
}
