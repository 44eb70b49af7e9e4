import { sqlMigration } from '#department/orm/migration.ts';

/** Exemptions from subjects, who moves up when a year ends, and what was made good over the summer. */
export const endOfYear = sqlMigration(
  '0005-end-of-year',
  `
create table exemption (
  id uuid primary key,
  student_id uuid not null references student,
  class_id uuid not null references school_class,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  subject_code text not null references subject,
  first_term boolean not null,
  second_term boolean not null,
  scope text not null check (scope in ('SUBJECT', 'PRACTICE')),
  ground text not null check (ground in ('DISABILITY', 'ILLNESS', 'ACCIDENT')),
  document text not null check (length(document) between 1 and 200),
  reason text not null check (length(reason) between 1 and 500),
  granted_by uuid not null references staff,
  granted_at timestamptz(3) not null,
  revoked_by uuid references staff,
  revoked_at timestamptz(3),
  revoked_for text check (length(revoked_for) between 1 and 500),
  check (first_term or second_term),
  check (num_nonnulls(revoked_by, revoked_at, revoked_for) in (0, 3))
);
create unique index exemption_one_in_first_term on exemption (student_id, school_year, subject_code) where first_term and revoked_at is null;
create unique index exemption_one_in_second_term on exemption (student_id, school_year, subject_code) where second_term and revoked_at is null;
create index on exemption (student_id, school_year);

-- The exemption stands on the line too, where every reader of marks comes by, and keeps marks off it.
alter table mark_line
  add column exempt text check (exempt in ('SUBJECT', 'PRACTICE')),
  add constraint mark_line_exempt_bears_no_mark check (exempt is distinct from 'SUBJECT'
    or (cardinality(regular) = 0 and num_nonnulls(mid_term, end_of_term, mid_term_level, end_of_term_level) = 0));

-- A word that was said stays: a later one takes its place beside it.
create table promotion (
  id uuid primary key,
  student_id uuid not null references student,
  class_id uuid not null references school_class,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  grade smallint not null check (grade between 1 and 12),
  round text not null check (round in ('YEAR_END', 'AFTER_SUMMER')),
  outcome text not null check (outcome in ('PROMOTED', 'COMPLETED', 'REASSESSMENT', 'SUMMER_TRAINING', 'ADDITIONAL_SUPPORT', 'RETAINED')),
  grounds text[] not null default '{}' check (grounds <@ '{LEARNING,TRAINING,ABSENCE,PRINCIPAL}'),
  subjects text[] not null default '{}',
  regulation text not null check (regulation in ('CIRCULAR_22_2021', 'CIRCULAR_58_2011', 'CIRCULAR_27_2020')),
  level text not null,
  training text not null,
  absent_half_days smallint not null default 0 check (absent_half_days between 0 and 400),
  note text check (length(note) between 1 and 500),
  decided_by uuid not null references staff,
  decided_at timestamptz(3) not null,
  superseded_at timestamptz(3),
  constraint promotion_final_after_summer check (round = 'YEAR_END' or outcome in ('PROMOTED', 'COMPLETED', 'RETAINED')),
  constraint promotion_completes_last_grades check ((outcome <> 'PROMOTED' or grade not in (5, 9, 12)) and (outcome <> 'COMPLETED' or grade in (5, 9, 12))),
  check (cardinality(subjects) = 0 or outcome in ('REASSESSMENT', 'ADDITIONAL_SUPPORT')),
  check (cardinality(grounds) > 0 or outcome in ('PROMOTED', 'COMPLETED')),
  check (not 'PRINCIPAL' = any (grounds) or note is not null)
);
create unique index promotion_one_in_force on promotion (student_id, school_year, round) where superseded_at is null;
create index on promotion (class_id) where superseded_at is null;

-- A subject assessed again, or training judged again. Without a code the pupil did not come.
create table summer_result (
  id uuid primary key,
  student_id uuid not null references student,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  subject_code text references subject,
  code smallint check (code between 0 and 100),
  training text,
  recorded_by uuid not null references staff,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3),
  check (num_nonnulls(subject_code, training) = 1),
  check (code is null or subject_code is not null)
);
create unique index summer_result_one_in_force on summer_result (student_id, school_year, subject_code) nulls not distinct where superseded_at is null;
`,
);
