import { sqlMigration } from '#department/orm/migration.ts';

/**
 * What a doctor's emergencies are measured by. A doctor's row is the lock that openings take, and holds what others know
 * the doctor by: never the citizen that the token names.
 */
export const measureOfEmergencies = sqlMigration(
  '0003-measure-of-emergencies',
  `
create table doctor (
  subject text primary key,
  reference uuid not null unique default gen_random_uuid()
);
insert into doctor (subject) select distinct opened_by from emergency_access;

create function doctor_of_emergency_access() returns trigger language plpgsql as $$ begin
  insert into doctor (subject) values (new.opened_by) on conflict do nothing;
  return new;
end $$;
create trigger doctor_of_emergency_access before insert on emergency_access
  for each row execute function doctor_of_emergency_access();

alter table emergency_access
  add settled_by text check (settled_by <> opened_by),
  add settled_at timestamptz(3),
  add check (num_nulls(settled_by, settled_at) in (0, 2)),
  add check (settled_at is null or review_outcome = 'UNJUSTIFIED');
create index on emergency_access (opened_by, opened_at);

create table emergency_measure (
  valid_from date primary key,
  openings integer not null check (openings > 0),
  shift_hours integer not null check (shift_hours between 1 and 72)
);
insert into emergency_measure values ('2026-01-01', 10, 12);
`,
);
