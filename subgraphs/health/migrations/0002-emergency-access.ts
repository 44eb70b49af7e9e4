import { sqlMigration } from '#department/orm/migration.ts';

export const emergencyAccessMigration = sqlMigration(
  '0002-emergency-access',
  `
create table emergency_access (
  id uuid primary key,
  citizen_id uuid not null,
  facility_id uuid not null references health_facility,
  opened_by text not null,
  idempotency_key text not null,
  request_digest text not null,
  reason text not null check (reason is nfc normalized),
  opened_at timestamptz(3) not null,
  open_until timestamptz(3) not null check (open_until >= opened_at),
  review_outcome text check (review_outcome in ('JUSTIFIED', 'UNJUSTIFIED')),
  reviewed_by text check (reviewed_by <> opened_by),
  reviewed_at timestamptz(3),
  unique (opened_by, idempotency_key),
  check (num_nulls(review_outcome, reviewed_by, reviewed_at) in (0, 3))
);
create index on emergency_access (citizen_id, opened_by, open_until);
create index on emergency_access (opened_at, id) where review_outcome is null;

create table health_notice (
  id uuid primary key,
  citizen_id uuid not null,
  kind text not null check (kind in ('EMERGENCY_ACCESS_OPENED', 'EMERGENCY_ACCESS_REVIEWED')),
  emergency_access_id uuid not null references emergency_access,
  at timestamptz(3) not null,
  unique (emergency_access_id, kind)
);
create index on health_notice (citizen_id, at desc, id desc);
`,
);
