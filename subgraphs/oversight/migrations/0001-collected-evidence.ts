import { sqlMigration } from '#department/orm/migration.ts';

export const collectedEvidence = sqlMigration(
  '0001-collected-evidence',
  `
create table source (
  department text primary key,
  sequence bigint not null,
  hash text,
  pulled_at timestamptz(3),
  broken_at bigint,
  broken_since timestamptz(3)
);

create table entry (
  id uuid primary key,
  department text not null references source,
  sequence bigint not null,
  at timestamptz(3) not null,
  outcome text not null check (outcome in ('RELEASED', 'DENIED', 'GAP')),
  actor text,
  actor_citizen_id text,
  roles text[] not null,
  institution text,
  subject_count integer not null,
  fields text[] not null,
  purpose text,
  legal_basis text,
  case_reference text,
  operation_name text,
  operation_hash text not null,
  request_id text not null,
  lost bigint not null,
  hash text not null,
  unique (department, sequence)
);
create index on entry (at desc, id desc);

create table access (
  id uuid primary key,
  entry_id uuid not null references entry,
  citizen_id uuid not null,
  at timestamptz(3) not null,
  department text not null,
  purpose text,
  case_reference text,
  request_id text not null,
  outcome text not null check (outcome in ('RELEASED', 'DENIED')),
  actor_citizen_id text,
  private boolean not null,
  unique (entry_id, citizen_id)
);
create index on access (citizen_id, at desc, id desc);
create index on access (request_id);

create table withholding (
  case_reference text primary key,
  withheld_by text not null,
  withheld_at timestamptz(3) not null,
  released_by text,
  released_at timestamptz(3),
  check ((released_by is null) = (released_at is null))
);
`,
);
