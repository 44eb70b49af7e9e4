import { randomUUID } from 'node:crypto';
import type { Reader } from '#department/orm/database.ts';
import { accessesIn } from './accesses.ts';
import type { Part, Place } from './parts.ts';

const PLACE = `insert into source (department, sequence) values ($1, 0)
  on conflict (department) do update set department = excluded.department
  returning sequence::int8 as sequence, hash, part`;

export async function placeOf(reader: Reader, department: string): Promise<Place> {
  return (await reader.rows<Place>(PLACE, [department]))[0]!;
}

/** One statement, so that entries, accesses and the place move together; whoever finds the place moved on does nothing. */
const INGEST = `
with moved as (
  update source set sequence = $3, hash = $4, pulled_at = $5, part = $8,
    broken_at = coalesce(broken_at, $9), broken_since = case when $9::bigint is null then broken_since else coalesce(broken_since, $5) end
  where department = $1 and sequence = $2 and part = $10 returning 1
), break as (
  insert into ledger_break (id, department, part, at_entry, kind, found_at)
  select gen_random_uuid(), $1, $8, $9, $11, $5 from moved where $9::bigint is not null
), entries as (
  insert into entry (id, department, sequence, at, outcome, actor, actor_citizen_id, roles, institution, subject_count, fields,
    purpose, legal_basis, case_reference, operation_name, operation_hash, request_id, lost, hash, part, client_request_id,
    times, broken_at, format)
  select * from json_to_recordset($6::json) as e(id uuid, department text, sequence bigint, at timestamptz, outcome text,
    actor text, actor_citizen_id text, roles text[], institution text, subject_count integer, fields text[], purpose text,
    legal_basis text, case_reference text, operation_name text, operation_hash text, request_id text, lost bigint, hash text,
    part integer, client_request_id text, times integer, broken_at bigint, format smallint)
  where exists (select 1 from moved)
)
insert into access (id, entry_id, citizen_id, at, department, purpose, case_reference, request_id, outcome,
  actor_citizen_id, private, part, office, roles, times, last_at, fields, fold)
select a.* from json_to_recordset($7::json) as a(id uuid, entry_id uuid, citizen_id uuid, at timestamptz, department text,
  purpose text, case_reference text, request_id text, outcome text, actor_citizen_id text, private boolean, part integer, office text, roles text[],
  times integer, last_at timestamptz, fields text[], fold text)
where exists (select 1 from moved)
on conflict (citizen_id, fold) do update set times = access.times + excluded.times,
  last_at = greatest(access.last_at, excluded.last_at), purpose = nullif_differs(access.purpose, excluded.purpose),
  case_reference = nullif_differs(access.case_reference, excluded.case_reference),
  office = nullif_differs(access.office, excluded.office),
  fields = array(select distinct field from unnest(access.fields || excluded.fields) field order by field)`;

/** What a break is taken for. */
export type BreakKind = 'ALTERED' | 'SHORTENED';

/**
 * Takes a part of a ledger over, each person's share in its entries beside, and marks the break that it begins with.
 *
 * @param from how far the ledger had been collected
 */
export async function ingest(
  reader: Reader,
  department: string,
  from: Place,
  { place, brokenAt, entries }: Part,
  kind: BreakKind = 'ALTERED',
): Promise<Place> {
  const { part } = place;
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
    part,
    client_request_id: entry.clientRequestId,
    times: entry.times,
    broken_at: entry.brokenAt,
    format: entry.format,
  }));
  const accesses = accessesIn(department, part, kept);
  const last = entries.at(-1) ?? place;
  const upTo = { sequence: last.sequence, hash: last.hash, part };
  await reader.rows(INGEST, [
    department,
    from.sequence,
    upTo.sequence,
    upTo.hash,
    new Date(),
    JSON.stringify(rows),
    JSON.stringify(accesses),
    part,
    brokenAt,
    from.part,
    kind,
  ]);
  return upTo;
}
