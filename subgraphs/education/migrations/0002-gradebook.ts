import { sqlMigration } from '#department/orm/migration.ts';

/** Who teaches what to which class, the marks given with their history, and what terms and years came to. */
export const gradebook = sqlMigration(
  '0002-gradebook',
  `
create table subject (
  code text primary key check (code ~ '^[A-Z_]+$'),
  name text not null,
  name_vi text collate "vi-x-icu" not null check (name_vi is nfc normalized),
  position smallint not null unique
);

-- How a subject is judged follows from the grade, so it stands here and not with the subject.
create table teaching_assignment (
  id uuid primary key,
  class_id uuid not null references school_class,
  subject_code text not null references subject,
  staff_id uuid references staff,
  assessment text not null check (assessment in ('SCORED', 'COMMENT', 'LEVEL', 'LEVEL_AND_TEST')),
  periods_per_year smallint not null check (periods_per_year > 0),
  unique (class_id, subject_code),
  unique (id, class_id)
);
create index on teaching_assignment (staff_id);

-- The marks of a class in one subject and term. The version tells two teachers' writes apart; its row is the lock of every write.
create table sheet (
  id uuid primary key,
  assignment_id uuid not null,
  class_id uuid not null,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  term smallint not null check (term in (1, 2)),
  version integer not null default 1,
  locked_at timestamptz(3),
  locked_by uuid references staff,
  foreign key (assignment_id, class_id) references teaching_assignment (id, class_id),
  unique (assignment_id, term)
);
create index on sheet (class_id, term);

-- One pupil's marks on a sheet as whole numbers: tenths of a point, 0 and 1 for CĐ and Đ, 1 to 3 for C, H and T.
create table mark_line (
  sheet_id uuid not null references sheet,
  student_id uuid not null references student,
  regular smallint[] not null default '{}' check (cardinality(regular) <= 4 and 0 <= all (regular) and 100 >= all (regular)),
  mid_term smallint check (mid_term between 0 and 100),
  end_of_term smallint check (end_of_term between 0 and 100),
  mid_term_level smallint check (mid_term_level between 1 and 3),
  end_of_term_level smallint check (end_of_term_level between 1 and 3),
  average smallint check (average between 0 and 100),
  passed boolean,
  primary key (sheet_id, student_id)
);
create index on mark_line (student_id);

-- Every mark that was entered, altered or taken away; nothing here is ever altered or deleted.
create table mark_change (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet,
  student_id uuid not null references student,
  kind text not null check (kind in ('REGULAR', 'MID_TERM', 'END_OF_TERM', 'MID_TERM_LEVEL', 'END_OF_TERM_LEVEL')),
  position smallint not null check (position between 1 and 4),
  old_value smallint,
  new_value smallint check (new_value is distinct from old_value),
  reason text check (length(reason) between 1 and 500),
  changed_by uuid not null references staff,
  approved_by uuid references staff check (approved_by <> changed_by),
  changed_at timestamptz(3) not null,
  check (approved_by is null or reason is not null)
);
create index on mark_change (sheet_id, changed_at desc, id desc);
create index on mark_change (student_id, changed_at desc, id desc);

create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'the history of marks is only ever added to';
end $$;
create trigger mark_change_is_append_only before update or delete or truncate on mark_change
  for each statement execute function refuse_rewriting_history();

-- A change that a locked term asks the principal for.
create table mark_correction (
  id uuid primary key,
  school_id uuid not null references school,
  sheet_id uuid not null references sheet,
  student_id uuid not null references student,
  kind text not null check (kind in ('REGULAR', 'MID_TERM', 'END_OF_TERM', 'MID_TERM_LEVEL', 'END_OF_TERM_LEVEL')),
  position smallint not null check (position between 1 and 4),
  old_value smallint,
  new_value smallint,
  reason text not null check (length(reason) between 1 and 500),
  status text not null default 'PENDING' check (status in ('PENDING', 'APPROVED', 'REFUSED')),
  requested_by uuid not null references staff,
  requested_at timestamptz(3) not null,
  decided_by uuid references staff check (decided_by <> requested_by),
  decided_at timestamptz(3),
  check ((status = 'PENDING') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index mark_correction_one_pending on mark_correction (sheet_id, student_id, kind, position) where status = 'PENDING';
create index on mark_correction (school_id, requested_at desc, id desc);

-- Results are kept, not computed on reading, and written by the transaction that writes the marks.
create table term_result (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references student,
  class_id uuid not null references school_class,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  term smallint not null check (term in (1, 2)),
  regulation text not null check (regulation in ('CIRCULAR_22_2021', 'CIRCULAR_58_2011', 'CIRCULAR_27_2020')),
  average smallint check (average between 0 and 100),
  level text,
  training text,
  unique (student_id, school_year, term)
);
create index on term_result (class_id, term);

create table year_result (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references student,
  class_id uuid not null references school_class,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  regulation text not null check (regulation in ('CIRCULAR_22_2021', 'CIRCULAR_58_2011', 'CIRCULAR_27_2020')),
  average smallint check (average between 0 and 100),
  level text,
  training text,
  title text check (title in ('EXCELLENT_STUDENT', 'GOOD_STUDENT', 'ADVANCED_STUDENT', 'EXEMPLARY_STUDENT')),
  unique (student_id, school_year)
);
create index on year_result (class_id);
`,
);
