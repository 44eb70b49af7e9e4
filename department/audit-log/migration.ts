import { sqlMigration } from '../orm/migration.ts';

/** The ledger of every department: entries in a chain, its head, and signatures under it. */
export const evidenceMigration = sqlMigration(
  'evidence-0001',
  `
create table evidence_entry (
  sequence bigint primary key,
  at timestamptz(3) not null,
  outcome text not null check (outcome in ('RELEASED', 'DENIED', 'GAP')),
  actor text,
  actor_citizen_id text,
  roles text[] not null,
  institution text,
  subjects text[] not null,
  fields text[] not null,
  purpose text,
  legal_basis text,
  case_reference text,
  operation_name text,
  operation_hash text not null,
  request_id text not null,
  lost bigint not null,
  lost_since timestamptz(3),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  check ((outcome = 'GAP') = (lost > 0))
);

create table evidence_head (
  singleton boolean primary key default true check (singleton),
  sequence bigint not null,
  hash text,
  sealed bigint not null
);
insert into evidence_head (sequence, hash, sealed) values (0, null, 0);

create table evidence_checkpoint (
  sequence bigint primary key,
  hash text not null,
  at timestamptz(3) not null,
  kid text not null,
  signature text not null
);

create function evidence_is_kept() returns trigger language plpgsql as
  $$ begin raise exception 'evidence is neither changed nor removed'; end $$;
create trigger evidence_is_kept before update or delete or truncate on evidence_entry
  for each statement execute function evidence_is_kept();
create trigger evidence_is_kept before update or delete or truncate on evidence_checkpoint
  for each statement execute function evidence_is_kept();
`,
);

/** What entries tell since: how often, what the client called its request, and which entry was found altered. */
export const evidenceFormatMigration = sqlMigration(
  'evidence-0002',
  `
alter table evidence_entry drop constraint evidence_entry_outcome_check,
  add constraint evidence_entry_outcome_check check (outcome in ('RELEASED', 'DENIED', 'GAP', 'BREAK', 'ACT')),
  add column client_request_id text,
  add column times integer not null default 1 check (times > 0),
  add column broken_at bigint,
  add column format smallint not null default 1,
  add constraint evidence_entry_broken_check check ((outcome = 'BREAK') = (broken_at is not null));
`,
);
