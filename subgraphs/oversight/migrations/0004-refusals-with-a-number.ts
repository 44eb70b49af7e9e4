import { sqlMigration } from '#department/orm/migration.ts';

/** Refusals of one asker, person and hour are one line of the log; looks stand before refusals. */
export const refusalsWithANumber = sqlMigration(
  '0004-refusals-with-a-number',
  `
alter table access add column times integer not null default 1, add column last_at timestamptz(3),
  add column fields text[], add column fold text;
create unique index on access (citizen_id, fold);
create index on access (citizen_id, outcome desc, at desc, id desc);
drop index access_citizen_id_at_id_idx;

create function nullif_differs(one text, other text) returns text language sql immutable as
  $$ select case when one = other then one end $$;
`,
);
