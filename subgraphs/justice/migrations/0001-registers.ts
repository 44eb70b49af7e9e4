import { sqlMigration } from '#department/orm/migration.ts';

const PENALTIES =
  "('WARNING', 'FINE', 'NON_CUSTODIAL_REFORM', 'SUSPENDED_SENTENCE', 'PRISON', 'LIFE', 'COMMUTED_DEATH')";

export const registers = sqlMigration(
  '0001-registers',
  `
create table person (
  id uuid primary key,
  date_of_birth date not null
);

create table guardianship (
  child_id uuid not null references person,
  guardian_id uuid not null references person,
  primary key (child_id, guardian_id),
  check (child_id <> guardian_id)
);

create table conviction (
  id uuid primary key,
  citizen_id uuid not null references person,
  judgment_number text not null unique,
  court text not null,
  crime text not null,
  article text not null,
  committed_on date not null,
  final_on date not null check (final_on > committed_on),
  penalty text not null check (penalty in ${PENALTIES}),
  prison_months integer check (prison_months between 1 and 360),
  court_only boolean not null,
  never_convicted boolean not null,
  finished_on date check (finished_on >= final_on),
  duties_done_on date check (duties_done_on >= final_on),
  court_expunged_on date check (court_expunged_on >= final_on),
  check ((penalty = 'PRISON') = (prison_months is not null))
);
create index on conviction (citizen_id);

create table certificate (
  id uuid primary key,
  citizen_id uuid not null references person,
  form_type text not null check (form_type in ('FORM_1', 'FORM_2')),
  status text not null check (status in ('REQUESTED', 'IN_PROGRESS', 'ISSUED', 'REFUSED')),
  requested_by uuid not null references person,
  requested_at timestamptz(3) not null,
  due_on date not null,
  issued_on date,
  issued_by text,
  statement text check (statement in ('NO_RECORD', 'RECORD')),
  idempotency_key text,
  request_digest text,
  unique (id, form_type),
  unique (requested_by, idempotency_key),
  check (form_type = 'FORM_1' or requested_by = citizen_id),
  check ((status = 'ISSUED') = (issued_on is not null) and (status = 'ISSUED') = (statement is not null)),
  check ((idempotency_key is null) = (request_digest is null))
);
create index on certificate (citizen_id, requested_at desc, id desc);
create unique index one_open_request_a_form on certificate (citizen_id, form_type) where status in ('REQUESTED', 'IN_PROGRESS');

create table certificate_entry (
  certificate_id uuid not null,
  position integer not null,
  form_type text not null,
  judgment_number text not null,
  court text not null,
  crime text not null,
  article text not null,
  final_on date not null,
  penalty text not null check (penalty in ${PENALTIES}),
  prison_months integer,
  expunged boolean not null,
  primary key (certificate_id, position),
  foreign key (certificate_id, form_type) references certificate (id, form_type),
  constraint form_1_never_tells_of_expunged_judgments check (form_type = 'FORM_2' or not expunged)
);
`,
);
