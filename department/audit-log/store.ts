import type { Pool, PoolClient, QueryResult } from 'pg';
import { isId } from '../scalars/id.ts';
import type { Checkpoint, Seal } from './checkpoint.ts';
import { alteredSince } from './altered.ts';
import { breakDraft } from './drafts.ts';
import { chained, type EvidenceDraft, type EvidenceEntry, genesis } from './entry.ts';
import { asKept } from './kept.ts';

/** A department's ledger in its database. */
export interface EvidenceStore {
  /** Appends entries to the chain, all or none. */
  append(drafts: readonly EvidenceDraft[]): Promise<void>;
  /** Signs the chain's head where entries have come since the last signature. */
  seal(): Promise<void>;
  /** Entries behind a place, in order. */
  read(after: number, limit: number): Promise<EvidenceEntry[]>;
  checkpoints(after: number, upTo: number): Promise<Checkpoint[]>;
  /** The place of the last entry; 0 for an empty ledger. */
  head(): Promise<number>;
}

export interface StoreOptions {
  readonly department: string;
  readonly pool: Pool;
  /** Null where the department has no key: then nothing is signed. */
  readonly seal: Seal | null;
  /** A signature at least every so many entries. */
  readonly sealEvery: number;
  /** How long a statement may wait for others before it gives up. */
  readonly lockTimeoutMs: number;
  /** SQL that translates the department's own ids of persons, as `Department.people` has it. */
  readonly people?: string;
}

/** Puts citizens' ids in the place of the department's own: one statement for the entries of many calls. */
async function translated(
  client: PoolClient,
  people: string | undefined,
  drafts: readonly EvidenceDraft[],
): Promise<readonly EvidenceDraft[]> {
  const ids = people ? [...new Set(drafts.flatMap(({ subjects }) => subjects))].filter(isId) : [];
  if (!people || ids.length === 0) {
    return drafts;
  }
  const { rows } = await client.query<{ person: string; citizen: string }>({
    name: 'evidence_people',
    text: people,
    values: [ids],
  });
  const citizens = new Map(rows.map(({ person, citizen }) => [person, citizen]));
  const citizenOf = (id: string) => citizens.get(id) ?? id;
  return drafts.map((draft) => ({ ...draft, subjects: [...new Set(draft.subjects.map(citizenOf))] }));
}

const COLUMNS = `sequence bigint, at timestamptz, outcome text, actor text, "actorCitizenId" text, roles text[],
  institution text, subjects text[], fields text[], purpose text, "legalBasis" text, "caseReference" text,
  "operationName" text, "operationHash" text, "requestId" text, lost bigint, "lostSince" timestamptz, previous text, hash text,
  "clientRequestId" text, times integer, "brokenAt" bigint, format smallint`;
const APPEND = `with written as (insert into evidence_entry select * from json_to_recordset($1::json) as entry(${COLUMNS}))
  update evidence_head set sequence = $2, hash = $3`;
const READ = `select sequence::int8, at, outcome, actor, actor_citizen_id as "actorCitizenId", roles, institution, subjects,
  fields, purpose, legal_basis as "legalBasis", case_reference as "caseReference", operation_name as "operationName",
  operation_hash as "operationHash", request_id as "requestId", lost::int8, lost_since as "lostSince", previous, hash,
  client_request_id as "clientRequestId", times, broken_at::int8 as "brokenAt", format
  from evidence_entry where sequence > $1 order by sequence limit $2`;

/** Entries that are read back at a time before they are signed. */
const PAGE = 5_000;
/** Breaks that are named one by one; a ledger with more is not worth the lines. */
const MOST_NAMED = 100;

type Head = { sequence: string; hash: string | null; sealed: string };
type Stored = Omit<EvidenceEntry, 'at' | 'sequence' | 'lost' | 'lostSince' | 'brokenAt'> & {
  at: Date;
  sequence: string;
  lost: string;
  lostSince: Date | null;
  brokenAt: string | null;
};

const entryOf = (row: Stored): EvidenceEntry => ({
  ...row,
  sequence: Number(row.sequence),
  lost: Number(row.lost),
  at: row.at.toISOString(),
  lostSince: row.lostSince?.toISOString() ?? null,
  brokenAt: row.brokenAt === null ? null : Number(row.brokenAt),
});

export function openStore({ department, pool, seal, sealEvery, lockTimeoutMs, people }: StoreOptions): EvidenceStore {
  /** Whoever holds the head's row writes: several replicas keep one chain without gaps. */
  async function atHead(work: (client: PoolClient, head: Head) => Promise<void>): Promise<void> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      // One trip to the database: whoever waits for a sensitive answer waits for this.
      const opening = await client.query<Head>(
        `begin; set local lock_timeout = ${lockTimeoutMs}; set local statement_timeout = ${2 * lockTimeoutMs};
         select sequence, hash, sealed from evidence_head for update`,
      );
      const { rows } = (opening as unknown as readonly QueryResult<Head>[]).at(-1)!;
      await work(client, rows[0]!);
      await client.query('commit');
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      // A connection whose transaction failed is not worth a rollback that may fail too.
      client.release(broken);
    }
  }
  async function write(client: PoolClient, head: Head, drafts: readonly EvidenceDraft[]): Promise<Head> {
    let sequence = Number(head.sequence);
    let previous = head.hash ?? genesis(department);
    const entries = drafts.map((draft) => {
      const entry = chained(asKept(draft), ++sequence, previous);
      previous = entry.hash;
      return entry;
    });
    await client.query({
      name: 'evidence_append',
      text: APPEND,
      values: [JSON.stringify(entries), sequence, previous],
    });
    return { ...head, sequence: String(sequence), hash: previous };
  }
  /** The places behind the last signature where the ledger does not hold, page by page. */
  async function alteredIn(client: PoolClient, sealed: number, head: number): Promise<number[]> {
    const { rows } = await client.query<{ hash: string }>('select hash from evidence_checkpoint where sequence = $1', [
      sealed,
    ]);
    let place = { sequence: sealed, hash: sealed === 0 ? genesis(department) : (rows[0]?.hash ?? null) };
    const altered: number[] = [];
    for (;;) {
      const page = await client.query<Stored>({ name: 'evidence_page', text: READ, values: [place.sequence, PAGE] });
      const entries = page.rows.map(entryOf);
      const last = entries.at(-1);
      altered.push(...alteredSince(place, entries, last?.sequence ?? head));
      if (!last) {
        return altered.slice(0, MOST_NAMED);
      }
      place = last;
    }
  }
  /** Signs only what has been read back and holds; what does not is named by an entry that the signature covers too. */
  async function sign(client: PoolClient, head: Head): Promise<void> {
    const altered = await alteredIn(client, Number(head.sealed), Number(head.sequence));
    const now = new Date();
    const whole =
      altered.length === 0
        ? head
        : await write(
            client,
            head,
            altered.map((sequence) => breakDraft(sequence, now)),
          );
    const { sequence, hash, at, kid, signature } = seal!(Number(whole.sequence), whole.hash!, now);
    await client.query(
      'insert into evidence_checkpoint (sequence, hash, at, kid, signature) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [sequence, hash, at, kid, signature],
    );
    await client.query('update evidence_head set sealed = sequence');
  }
  return {
    append: (drafts) =>
      atHead(async (client, head) => {
        const written = await write(client, head, await translated(client, people, drafts));
        if (seal !== null && Number(written.sequence) - Number(head.sealed) >= sealEvery) {
          await sign(client, written);
        }
      }),
    async seal() {
      if (!seal) {
        return;
      }
      const { rows } = await pool.query<{ due: boolean }>('select sequence > sealed as due from evidence_head');
      if (!rows[0]?.due) {
        return;
      }
      await atHead(async (client, head) => {
        if (head.sequence === head.sealed || head.hash === null) {
          return;
        }
        await sign(client, head);
      });
    },
    read: async (after, limit) => (await pool.query<Stored>(READ, [after, limit])).rows.map(entryOf),
    head: async () =>
      Number((await pool.query<{ sequence: string }>('select sequence from evidence_head')).rows[0]?.sequence ?? 0),
    checkpoints: async (after, upTo) =>
      (
        await pool.query<Omit<Checkpoint, 'at' | 'sequence'> & { at: Date; sequence: string }>(
          'select sequence, hash, at, kid, signature from evidence_checkpoint where sequence > $1 and sequence <= $2 order by sequence',
          [after, upTo],
        )
      ).rows.map((row) => ({ ...row, sequence: Number(row.sequence), at: row.at.toISOString() })),
  };
}
