import { Client } from 'pg';
import type { TestDepartment } from '../tools/department.ts';

/** An entry as its table holds it. */
export interface LedgerRow {
  readonly sequence: number;
  readonly outcome: string;
  readonly actor: string | null;
  readonly roles: string[];
  readonly institution: string | null;
  readonly subjects: string[];
  readonly fields: string[];
  readonly purpose: string | null;
  readonly case_reference: string | null;
  readonly operation_name: string | null;
  readonly request_id: string;
  readonly lost: number;
  readonly lost_since: Date | null;
}

const SETTLE_MS = 5_000;

/** What stands in a department's ledger, once everything given out so far has been written. */
export async function ledgerOf({ running }: Pick<TestDepartment, 'running'>): Promise<LedgerRow[]> {
  if (!(await running.evidenceSettled(SETTLE_MS))) {
    throw new Error('The ledger did not come to rest.');
  }
  return running.database.reader.rows<LedgerRow>('select * from evidence_entry order by sequence');
}

/** The whole table as text: whatever is in it is found by looking for it. */
export async function ledgerText({ running }: Pick<TestDepartment, 'running'>): Promise<string> {
  await running.evidenceSettled(SETTLE_MS);
  const rows = await running.database.reader.rows<{ text: string }>(
    'select row_to_json(e)::text as text from evidence_entry e',
  );
  return rows.map(({ text }) => text).join('\n');
}

/** A connection beside the department's own, to break things with. */
export async function withSideConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Lets the ledger be changed, as only who rules the whole database could. */
export const TAMPER = 'alter table evidence_entry disable trigger evidence_is_kept';
