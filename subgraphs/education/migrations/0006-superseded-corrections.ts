import { sqlMigration } from '#department/orm/migration.ts';

/** Other words are another request: what a principal has seen under an id stays what it was. */
export const supersededCorrections = sqlMigration(
  '0006-superseded-corrections',
  `
do $$ declare name text; begin
  for name in select conname from pg_constraint where conrelid = 'mark_correction'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%PENDING%' loop
    execute format('alter table mark_correction drop constraint %I', name);
  end loop;
end $$;
alter table mark_correction
  add check (status in ('PENDING', 'APPROVED', 'REFUSED', 'SUPERSEDED')),
  add check ((status in ('APPROVED', 'REFUSED')) = (decided_by is not null) and (decided_by is null) = (decided_at is null));

create function words_of_corrections_stay() returns trigger language plpgsql as $$ begin
  if (new.sheet_id, new.student_id, new.kind, new.position, new.old_value, new.new_value, new.reason, new.requested_by, new.requested_at)
    is distinct from (old.sheet_id, old.student_id, old.kind, old.position, old.old_value, old.new_value, old.reason, old.requested_by, old.requested_at)
    or old.status <> 'PENDING' then
    raise exception 'a correction keeps the words that it was asked for with';
  end if;
  return new;
end $$;
create trigger words_of_corrections_stay before update on mark_correction for each row execute function words_of_corrections_stay();
`,
);
