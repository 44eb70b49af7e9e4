import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BULK_SETTING } from '../changes/migration.ts';

/** A value of a row on its way into COPY. */
export type BulkValue = string | number | boolean | null | readonly (string | number)[];

export interface BulkTable {
  /** Takes a row in the order of the columns; nothing is sent before `drain`. */
  push(row: readonly BulkValue[]): void;
}

/** Fills many tables through one connection by COPY, in bounded memory. */
export interface BulkWriter {
  table(name: string, columns: readonly string[]): BulkTable;
  /** Sends what has gathered beyond a threshold; await it once per unit of input. */
  drain(): Promise<void>;
  /** Sends the rest, in the order in which the tables were named. */
  flush(): Promise<void>;
  readonly rows: number;
}

const THRESHOLD_CHARACTERS = 512 * 1024;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign]!);
const arrayItem = (item: string | number): string => `"${String(item).replace(/[\\"]/g, '\\$&')}"`;

/** COPY's text format: tabs between values, `\N` for null. */
function encode(value: BulkValue): string {
  if (value === null) {
    return '\\N';
  }
  if (typeof value === 'string') {
    return escaped(value);
  }
  if (Array.isArray(value)) {
    return escaped(`{${value.map(arrayItem).join(',')}}`);
  }
  return String(value);
}

/**
 * @param client a connection within a transaction: all rows arrive, or none
 */
export function openBulkWriter(client: Client | PoolClient): BulkWriter {
  const tables: { name: string; columns: readonly string[]; lines: string[]; characters: number }[] = [];
  let written = 0;
  let quiet = false;
  async function send(table: (typeof tables)[number]) {
    if (table.lines.length === 0) {
      return;
    }
    const lines = table.lines;
    table.lines = [];
    table.characters = 0;
    if (!quiet) {
      await client.query(`set local ${BULK_SETTING} = 'on'`);
    }
    quiet = true;
    const columns = table.columns.map((column) => `"${column}"`).join(', ');
    await pipeline(
      Readable.from([lines.join('')]),
      client.query(copyFrom(`copy "${table.name}" (${columns}) from stdin`)),
    );
  }
  async function sendAll() {
    for (const table of tables) {
      await send(table);
    }
  }
  return {
    table(name, columns) {
      const table = { name, columns, lines: [] as string[], characters: 0 };
      tables.push(table);
      return {
        push(row) {
          const line = `${row.map(encode).join('\t')}\n`;
          table.lines.push(line);
          table.characters += line.length;
          written++;
        },
      };
    },
    /** All tables go together, so that rows never reach a table before those they point at. */
    drain: async () => {
      if (tables.some(({ characters }) => characters > THRESHOLD_CHARACTERS)) {
        await sendAll();
      }
    },
    flush: sendAll,
    get rows() {
      return written;
    },
  };
}
