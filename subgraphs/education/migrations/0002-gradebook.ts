import { sqlMigration } from '#kernel/orm/migration.ts';

/** Who teaches what to which class, the marks given, and what a term came to. */
export const gradebook = sqlMigration(
  '0002-gradebook',
  `
create table subject (
  code text primary key check (code ~ '^[A-Z_]+$'),
  name text not null,
  name_vi text collate "vi-x-icu" not null,
  position smallint not null unique
);

create table teaching_assignment (
  id uuid primary key,
  class_id uuid not null references school_class,
  subject_code text not null references subject,
  assessment text not null check (assessment in ('SCORED', 'COMMENT', 'LEVEL', 'LEVEL_AND_TEST')),
  periods_per_year smallint not null check (periods_per_year > 0),
  staff_id uuid references staff,
  unique (class_id, subject_code)
);
create index on teaching_assignment (staff_id);

-- A mark is a score from 0 to 10, or passed or not in subjects judged by comment, or a level at primary school.
create table mark (
  id uuid primary key,
  assignment_id uuid not null references teaching_assignment,
  student_id uuid not null references student,
  term smallint not null check (term in (1, 2)),
  kind text not null check (kind in ('REGULAR', 'MID_TERM', 'END_OF_TERM', 'LEVEL')),
  position smallint not null check (position between 1 and 10),
  score numeric(3, 1) check (score between 0 and 10),
  passed boolean,
  level text check (level in ('COMPLETED_WELL', 'COMPLETED', 'NOT_COMPLETED')),
  version integer not null default 1,
  recorded_at timestamptz(3) not null,
  recorded_by uuid references staff,
  check (num_nonnulls(score, passed, level) = 1),
  check ((kind = 'LEVEL') = (level is not null)),
  check (kind = 'REGULAR' or position = 1),
  unique (assignment_id, student_id, term, kind, position)
);
create index on mark (student_id, assignment_id);

create table term_result (
  id uuid primary key,
  student_id uuid not null references student,
  class_id uuid not null references school_class,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  term smallint not null check (term in (1, 2)),
  regulation text not null,
  average numeric(3, 1) check (average between 0 and 10),
  level text not null,
  decided_on date not null,
  unique (student_id, school_year, term)
);
`,
);
