import { sqlMigration } from '#department/orm/migration.ts';

/**
 * Withholding as an act of two, for a case of an office and a term. What was withheld by a code alone is so no longer:
 * nobody had asked for it by name, and nobody had granted it.
 */
export const withholdingByTwo = sqlMigration(
  '0003-withholding-by-two',
  `
drop table withholding;

create sequence case_number;
create table case_file (
  reference text primary key,
  purpose text not null,
  office text not null,
  opened_by text not null,
  opened_at timestamptz(3) not null,
  idempotency_key text not null,
  unique (opened_by, idempotency_key)
);

create table withholding (
  id uuid primary key,
  case_reference text not null references case_file,
  purpose text not null,
  office text not null,
  roles text[] not null,
  reason text not null,
  asked_by text not null,
  asked_by_citizen_id text,
  asked_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  status text not null check (status in ('ASKED', 'GRANTED', 'REFUSED')),
  decided_by text,
  decided_at timestamptz(3),
  released_by text,
  released_at timestamptz(3),
  idempotency_key text not null,
  unique (asked_by, idempotency_key),
  check (ends_at > asked_at),
  check ((status = 'ASKED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check (decided_by is distinct from asked_by),
  check ((released_by is null) = (released_at is null))
);
create index on withholding (case_reference) where status = 'GRANTED';
create index on withholding (asked_at, id) where status = 'ASKED';

alter table access add column office text, add column roles text[] not null default '{}';
update access set office = e.institution, roles = e.roles from entry e where e.id = access.entry_id and not access.private;
`,
);
