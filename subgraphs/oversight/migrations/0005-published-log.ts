import { sqlMigration } from '#department/orm/migration.ts';

/** Heads of all logs, one a day, and what each says of a person; a line stands in one head. */
export const publishedLog = sqlMigration(
  '0005-published-log',
  `
create table log_head (
  number integer primary key check (number > 0),
  day date not null unique,
  until timestamptz(3) not null unique,
  salt text not null,
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  key_id text not null,
  public_key text not null,
  signature text not null,
  made_at timestamptz(3) not null,
  secret text not null,
  buckets text not null,
  forgotten boolean not null default false
);
create table log_leaf (
  head integer not null,
  key text collate "C" not null check (key ~ '^[0-9a-f]{64}$'),
  list text not null check (list ~ '^[0-9a-f]{64}$'),
  primary key (head, key)
);

alter table access add column head integer;
create index on access (at) where head is null;
create index on access (head, citizen_id, id) where head is not null;
`,
);
