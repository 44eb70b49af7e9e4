import { sqlMigration } from '#department/orm/migration.ts';

export const registers = sqlMigration(
  '0001-registers',
  `
create table district (
  id uuid primary key,
  code text not null check (code ~ '^[0-9]{3}$'),
  name text collate "vi-x-icu" not null,
  kind text not null check (kind in ('URBAN_DISTRICT', 'RURAL_DISTRICT', 'TOWN')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  unique (code, valid_from)
);

create table commune (
  id uuid primary key,
  code text not null check (code ~ '^[0-9]{5}$'),
  name text collate "vi-x-icu" not null,
  kind text not null check (kind in ('WARD', 'COMMUNE', 'TOWNSHIP')),
  district_id uuid references district,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  unique (code, valid_from)
);
create index on commune (district_id, code, id);

create table household (
  id uuid primary key,
  code text not null unique
);

create table citizen (
  id uuid primary key,
  citizen_number text not null unique check (citizen_number ~ '^[0-9]{12}$'),
  full_name text collate "vi-x-icu" not null check (full_name is nfc normalized),
  sex text not null check (sex in ('MALE', 'FEMALE')),
  date_of_birth date not null,
  household_id uuid not null references household,
  relationship text not null check (relationship in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'SIBLING', 'OTHER'))
);
create index on citizen (household_id);

create table residence (
  citizen_id uuid primary key references citizen,
  commune_id uuid not null references commune,
  address text not null,
  kind text not null check (kind in ('PERMANENT', 'TEMPORARY')),
  since date not null
);
create index on residence (commune_id);

create table guardianship (
  child_id uuid not null references citizen,
  guardian_id uuid not null references citizen,
  kind text not null check (kind in ('PARENT', 'GUARDIAN')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (child_id, guardian_id, valid_from),
  check (child_id <> guardian_id)
);
create index on guardianship (guardian_id);
`,
);
