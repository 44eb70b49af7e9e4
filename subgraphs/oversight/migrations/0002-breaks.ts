import { sqlMigration } from '#department/orm/migration.ts';

/** Places at which a ledger did not follow what was collected before; what comes behind one is of another part. */
export const breaksOfLedgers = sqlMigration(
  '0002-breaks',
  `
create table ledger_break (
  id uuid primary key,
  department text not null references source,
  part integer not null,
  at_entry bigint not null,
  kind text not null check (kind in ('ALTERED', 'SHORTENED')),
  found_at timestamptz(3) not null,
  unique (department, part)
);
insert into ledger_break
  select gen_random_uuid(), department, 1, broken_at, 'ALTERED', coalesce(broken_since, now()) from source
  where broken_at is not null;

alter table source add column part integer not null default 0;
update source set part = 1, hash = null where broken_at is not null;

alter table entry add column part integer not null default 0, add column client_request_id text,
  add column times integer not null default 1, add column broken_at bigint, add column format smallint not null default 1,
  drop constraint entry_outcome_check,
  add constraint entry_outcome_check check (outcome in ('RELEASED', 'DENIED', 'GAP', 'BREAK', 'ACT')),
  drop constraint entry_department_sequence_key, add unique (department, part, sequence);
alter table access add column part integer not null default 0;
`,
);
