import { randomUUID } from 'node:crypto';
import { type EvidenceEntry, genesis, hashOf } from '#kernel/evidence/entry.ts';
import type { Reader } from '#kernel/orm/database.ts';
import { isId } from '#kernel/scalars/id.ts';
import { isPrivate } from '../access-entry/access-entry.policy.ts';

/** How far a department's ledger has been collected. */
export interface Place {
  readonly sequence: number;
  readonly hash: string | null;
}

/** The first entry that does not follow what stands before it; null where all do. */
export function firstBreak(department: string, place: Place, entries: readonly EvidenceEntry[]): number | null {
  let { sequence } = place;
  let previous = place.hash ?? genesis(department);
  for (const entry of entries) {
    sequence++;
    const follows = entry.sequence === sequence && entry.previous === previous;
    if (!follows || hashOf(entry, entry.sequence, entry.previous) !== entry.hash) return sequence;
    previous = entry.hash;
  }
  return null;
}

const PLACE = `insert into source (department, sequence) values ($1, 0)
  on conflict (department) do update set department = excluded.department
  returning sequence::int8 as sequence, hash`;

export async function placeOf(reader: Reader, department: string): Promise<Place> {
  return (await reader.rows<Place>(PLACE, [department]))[0]!;
}

/** One statement, so that entries, accesses and the place move together; whoever finds the place moved on does nothing. */
const INGEST = `
with moved as (
  update source set sequence = $3, hash = $4, pulled_at = $5 where department = $1 and sequence = $2 returning 1
), entries as (
  insert into entry
  select * from json_to_recordset($6::json) as e(id uuid, department text, sequence bigint, at timestamptz, outcome text,
    actor text, actor_citizen_id text, roles text[], institution text, subject_count integer, fields text[], purpose text,
    legal_basis text, case_reference text, operation_name text, operation_hash text, request_id text, lost bigint, hash text)
  where exists (select 1 from moved)
)
insert into access
select a.* from json_to_recordset($7::json) as a(id uuid, entry_id uuid, citizen_id uuid, at timestamptz, department text,
  purpose text, case_reference text, request_id text, outcome text, actor_citizen_id text, private boolean)
where exists (select 1 from moved)`;

/** Takes entries over, each person's part in them beside. */
export async function ingest(
  reader: Reader,
  department: string,
  place: Place,
  entries: readonly EvidenceEntry[],
): Promise<void> {
  const kept = entries.map((entry) => ({ id: randomUUID(), entry }));
  const rows = kept.map(({ id, entry }) => ({
    id,
    department,
    sequence: entry.sequence,
    at: entry.at,
    outcome: entry.outcome,
    actor: entry.actor,
    actor_citizen_id: entry.actorCitizenId,
    roles: entry.roles,
    institution: entry.institution,
    subject_count: entry.subjects.length,
    fields: entry.fields,
    purpose: entry.purpose,
    legal_basis: entry.legalBasis,
    case_reference: entry.caseReference,
    operation_name: entry.operationName,
    operation_hash: entry.operationHash,
    request_id: entry.requestId,
    lost: entry.lost,
    hash: entry.hash,
  }));
  const accesses = kept.flatMap(({ id, entry }) =>
    [...new Set(entry.subjects)].filter(isId).map((citizenId) => ({
      id: randomUUID(),
      entry_id: id,
      citizen_id: citizenId,
      at: entry.at,
      department,
      purpose: entry.purpose,
      case_reference: entry.caseReference,
      request_id: entry.requestId,
      outcome: entry.outcome,
      actor_citizen_id: entry.actorCitizenId,
      private: isPrivate(entry.roles),
    })),
  );
  const last = entries.at(-1)!;
  await reader.rows(INGEST, [
    department,
    place.sequence,
    last.sequence,
    last.hash,
    new Date(),
    JSON.stringify(rows),
    JSON.stringify(accesses),
  ]);
}
