import { sqlMigration } from '#department/orm/migration.ts';

export const careAndInsurance = sqlMigration(
  '0001-care-and-insurance',
  `
create table health_facility (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9]{2}[0-9A-Z]{3}$'),
  name text collate "vi-x-icu" not null check (name is nfc normalized),
  kind text not null check (kind in ('COMMUNE_STATION', 'CLINIC', 'HOSPITAL')),
  commune_id uuid not null,
  connected_to_insurance_verification boolean not null
);
create index on health_facility (commune_id, name, id);

create table pharmacy (
  id uuid primary key,
  code text not null unique,
  name text collate "vi-x-icu" not null check (name is nfc normalized),
  commune_id uuid not null
);
create index on pharmacy (commune_id, name, id);

create table insurance_card (
  id uuid primary key,
  citizen_id uuid not null,
  number text not null check (number ~ '^[A-Z]{2}[1-5][0-9]{12}$'),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  registered_facility_id uuid not null references health_facility,
  unique (citizen_id, valid_from)
);
create index on insurance_card (right(number, 10));

create table insurance_verification (
  id uuid primary key,
  verified_by text not null,
  idempotency_key text not null,
  question text not null check (question ~ '^[0-9a-f]{64}$'),
  facility_id uuid references health_facility,
  pharmacy_id uuid references pharmacy,
  card_id uuid references insurance_card,
  verified_at timestamptz(3) not null,
  on_day date not null,
  outcome text not null check (outcome in
    ('VERIFIED', 'MALFORMED', 'UNKNOWN', 'NOT_YET_VALID', 'EXPIRED', 'BENEFIT_CODE_NOT_ALLOWED')),
  benefit_rate integer check (benefit_rate between 0 and 100),
  valid_to date,
  registered_facility_id uuid references health_facility,
  unique (verified_by, idempotency_key),
  check (num_nonnulls(facility_id, pharmacy_id) = 1),
  check (case when outcome = 'VERIFIED'
    then num_nulls(card_id, benefit_rate, valid_to, registered_facility_id) = 0
    else num_nonnulls(benefit_rate, valid_to, registered_facility_id) = 0 end)
);
create index on insurance_verification (card_id, verified_at);

create table health_exam (
  id uuid primary key,
  citizen_id uuid not null,
  facility_id uuid not null references health_facility,
  examined_on date not null,
  kind text not null check (kind in ('ANNUAL', 'STUDENT', 'DRIVER')),
  height_millimetres integer not null check (height_millimetres between 300 and 2500),
  weight_grams integer not null check (weight_grams between 500 and 400000),
  systolic integer check (systolic between 40 and 300),
  diastolic integer check (diastolic between 20 and 200 and diastolic < systolic),
  vision_left integer check (vision_left between 0 and 20),
  vision_right integer check (vision_right between 0 and 20),
  health_class text not null check (health_class in ('I', 'II', 'III', 'IV', 'V')),
  check (num_nulls(systolic, diastolic) <> 1),
  check (num_nulls(vision_left, vision_right) <> 1)
);
create index on health_exam (citizen_id, examined_on desc, id desc);

create table care_episode (
  id uuid primary key,
  citizen_id uuid not null,
  facility_id uuid not null references health_facility,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on)
);
create index on care_episode (citizen_id, opened_on desc, id desc);
`,
);
