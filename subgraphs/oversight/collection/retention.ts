import { ConfigError } from '#kernel/config/env.ts';
import type { Reader } from '#department/orm/database.ts';

/** How long entries of a time are kept: those from `from` on, until the next term begins. */
export interface Term {
  readonly from: string;
  readonly years: number;
}

const TERM = /^(\d{4}-\d\d-\d\d)=(\d{1,3})$/;
/** Rows of one statement: a reader is not to wait for what is forgotten. */
const BATCH = 10_000;

/**
 * Reads `2026-01-01=10,2030-01-01=5`: an entry is kept for the years that held on the day it was written.
 *
 * @throws ConfigError
 */
export function termsOf(setting: string, text: string): readonly Term[] {
  const terms = text.split(',').map((each): Term => {
    const [, from = '', years = ''] = TERM.exec(each.trim()) ?? [];
    if (Number.isNaN(Date.parse(from)) || Number(years) < 1) {
      throw new ConfigError(
        `${setting} must be a list like 2026-01-01=10,2030-01-01=5: from which day, how many years.`,
      );
    }
    return { from, years: Number(years) };
  });
  return terms.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Times whose entries have been kept long enough, each from and until; the first term holds for what came before it too. */
export function forgotten(terms: readonly Term[], now: Date): { readonly from: Date; readonly until: Date }[] {
  return terms.flatMap(({ from, years }, index) => {
    const kept = new Date(now);
    kept.setUTCFullYear(kept.getUTCFullYear() - years);
    const begin = index === 0 ? new Date(0) : new Date(from);
    const next = terms[index + 1];
    const until = next && new Date(next.from) < kept ? new Date(next.from) : kept;
    return begin < until ? [{ from: begin, until }] : [];
  });
}

/** Heads of which something is forgotten prove nothing any more; they themselves stay, for the chain. */
const CLOSE_HEADS = `with closed as (
    update log_head set forgotten = true, secret = '', buckets = ''
    where number in (select head from access where at >= $1 and at < $2) and not forgotten returning number
  ) delete from log_leaf where head in (select number from closed)`;

async function forgetFrom(reader: Reader, table: 'access' | 'entry', from: Date, until: Date): Promise<number> {
  for (let gone = 0; ; ) {
    const rows = await reader.rows(
      `delete from ${table} where id in (select id from ${table} where at >= $1 and at < $2 limit ${BATCH}) returning 1`,
      [from, until],
    );
    gone += rows.length;
    if (rows.length < BATCH) {
      return gone;
    }
  }
}

/**
 * Forgets what has been kept long enough of the copies; the departments' ledgers are theirs to keep.
 *
 * @returns how many entries are gone
 */
export async function forget(reader: Reader, terms: readonly Term[], now: Date): Promise<number> {
  let entries = 0;
  for (const { from, until } of forgotten(terms, now)) {
    await reader.rows(CLOSE_HEADS, [from, until]);
    await forgetFrom(reader, 'access', from, until);
    entries += await forgetFrom(reader, 'entry', from, until);
  }
  return entries;
}
