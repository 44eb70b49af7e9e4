import { sqlMigration } from '#department/orm/migration.ts';
import { DATA_SCOPES } from '../grant/scopes.ts';

const SCOPES = `scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array[${DATA_SCOPES.map((scope) => `'${scope}'`).join(', ')}])`;

export const grants = sqlMigration(
  '0002-grants',
  `
create table delegation (
  id uuid primary key,
  citizen_id uuid not null references citizen,
  delegate_id uuid not null check (delegate_id <> citizen_id),
  ${SCOPES},
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  granted_at timestamptz(3) not null,
  revoked_at timestamptz(3) check (revoked_at >= granted_at),
  idempotency_key text not null,
  request_digest text not null,
  unique (citizen_id, idempotency_key)
);
create index on delegation (citizen_id, granted_at desc, id desc);
create index on delegation (delegate_id, granted_at desc, id desc);

create table consent (
  id uuid primary key,
  citizen_id uuid not null references citizen,
  granted_by uuid not null references citizen,
  institution text not null,
  purpose text not null,
  ${SCOPES},
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  granted_at timestamptz(3) not null,
  revoked_at timestamptz(3) check (revoked_at >= granted_at),
  idempotency_key text not null,
  request_digest text not null,
  unique (granted_by, idempotency_key)
);
create index on consent (citizen_id, granted_at desc, id desc);
`,
);
