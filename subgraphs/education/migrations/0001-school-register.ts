import { sqlMigration } from '#department/orm/migration.ts';

/** Schools, the people who work there, classes, students and where each student is placed. */
export const schoolRegister = sqlMigration(
  '0001-school-register',
  `
create table school (
  id uuid primary key,
  code text not null unique,
  name text collate "vi-x-icu" not null check (name is nfc normalized),
  folded_name text not null,
  level text not null check (level in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'ALL_LEVELS')),
  ownership text not null check (ownership in ('PUBLIC', 'PRIVATE')),
  commune_id uuid not null
);
create index on school (name, id);
create index on school (commune_id, name, id);

create table staff (
  id uuid primary key,
  citizen_id uuid not null,
  school_id uuid not null references school,
  role text not null check (role in ('PRINCIPAL', 'TEACHER', 'CLERK')),
  full_name text not null check (full_name is nfc normalized),
  sort_name text collate "vi-x-icu" not null,
  since date not null,
  until date check (until > since)
);
create unique index staff_one_post_at_a_time on staff (citizen_id, school_id) where until is null;
create unique index staff_one_principal on staff (school_id) where role = 'PRINCIPAL' and until is null;
create index on staff (school_id, sort_name, id);

create table student (
  id uuid primary key,
  citizen_id uuid not null unique,
  code text not null unique,
  full_name text not null check (full_name is nfc normalized),
  folded_name text not null,
  sort_name text collate "vi-x-icu" not null,
  date_of_birth date not null
);
create index on student (folded_name, date_of_birth);

create table school_class (
  id uuid primary key,
  school_id uuid not null references school,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  grade smallint not null check (grade between 0 and 12),
  name text collate "vi-x-icu" not null,
  homeroom_teacher_id uuid references staff,
  unique (school_id, school_year, name),
  unique (id, school_id, school_year)
);
create index on school_class (school_id, grade, name, id);
create index on school_class (homeroom_teacher_id);

create table placement (
  id uuid primary key,
  student_id uuid not null references student,
  school_id uuid not null references school,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  grade smallint not null check (grade between 0 and 12),
  class_id uuid,
  entered_on date not null,
  left_on date check (left_on >= entered_on),
  foreign key (class_id, school_id, school_year) references school_class (id, school_id, school_year)
);
create unique index placement_one_school_at_a_time on placement (student_id, school_year) where left_on is null;
create index on placement (school_id, school_year);
create index on placement (class_id);

-- A student with the place taken in a school year: what lists of a class or a school are made of.
create view pupil as
  select s.id, s.citizen_id, s.code, s.full_name, s.folded_name, s.sort_name, s.date_of_birth,
         p.school_id, p.school_year, p.grade, p.class_id
  from placement p join student s on s.id = p.student_id
  where p.left_on is null;
`,
);
