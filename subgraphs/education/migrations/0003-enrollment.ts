import { sqlMigration } from '#department/orm/migration.ts';

/** Enrollment of a school year: campaigns, who may go where, and the applications with their history. */
export const enrollment = sqlMigration(
  '0003-enrollment',
  `
create table campaign (
  id uuid primary key,
  school_year text not null check (school_year ~ '^[0-9]{4}-[0-9]{4}$'),
  level text not null check (level in ('NURSERY', 'KINDERGARTEN', 'PRIMARY', 'SECONDARY')),
  unique (school_year, level),
  unique (id, school_year)
);

create table campaign_round (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  kind text not null check (kind in ('ONLINE', 'DIRECT', 'SUPPLEMENTARY')),
  allocation text not null check (allocation in ('BY_PRIORITY', 'IN_ORDER_OF_ARRIVAL')),
  opens_at timestamptz(3) not null,
  closes_at timestamptz(3) not null check (closes_at > opens_at),
  unique (campaign_id, kind),
  unique (id, campaign_id, opens_at, closes_at)
);

-- The counter is the lock: a place is given by raising it, and the check has the last word.
create table quota (
  campaign_id uuid not null references campaign,
  school_id uuid not null references school,
  places integer not null check (places >= 0),
  accepted integer not null default 0,
  primary key (campaign_id, school_id),
  constraint quota_never_exceeded check (accepted between 0 and places)
);
create index on quota (school_id);

create table catchment (
  campaign_id uuid not null references campaign,
  school_id uuid not null references school,
  commune_id uuid not null,
  residence text not null check (residence in ('PERMANENT', 'TEMPORARY', 'ACTUAL')),
  priority smallint not null check (priority between 1 and 9),
  primary key (campaign_id, commune_id, school_id, residence)
);
create index on catchment (campaign_id, school_id);

-- While registering, an application carries its round's window, and the window cannot be moved away from under it.
create table application (
  id uuid primary key,
  campaign_id uuid not null,
  school_year text not null,
  student_id uuid not null references student,
  access_code text not null unique check (access_code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  status text not null check (status in ('CODE_ISSUED', 'REGISTERED', 'DOCUMENTS_CHECK', 'NEED_MORE', 'ACCEPTED', 'REJECTED', 'CONFIRMED', 'ENROLLED', 'WITHDRAWN', 'TRANSFERRED')),
  commune_id uuid not null,
  residence text not null check (residence in ('PERMANENT', 'TEMPORARY', 'ACTUAL')),
  channel text check (channel in ('ONLINE', 'DIRECT')),
  school_id uuid references school,
  rejection text check (rejection in ('CATCHMENT', 'AGE', 'QUOTA', 'DOCUMENTS')),
  round_id uuid,
  round_opens_at timestamptz(3),
  round_closes_at timestamptz(3),
  issued_at timestamptz(3) not null,
  registered_at timestamptz(3),
  version integer not null default 1,
  foreign key (campaign_id, school_year) references campaign (id, school_year),
  foreign key (round_id, campaign_id, round_opens_at, round_closes_at)
    references campaign_round (id, campaign_id, opens_at, closes_at) on update cascade,
  constraint application_registered_within_window check (registered_at >= round_opens_at and registered_at < round_closes_at),
  check (num_nonnulls(channel, registered_at, round_id, round_opens_at, round_closes_at) in (0, 5)),
  check (status in ('CODE_ISSUED', 'WITHDRAWN') or registered_at is not null),
  check ((status = 'REJECTED') = (rejection is not null)),
  check (status not in ('ACCEPTED', 'CONFIRMED', 'ENROLLED') or school_id is not null)
);
create unique index application_one_alive_per_child on application (student_id, school_year)
  where status not in ('REJECTED', 'WITHDRAWN', 'TRANSFERRED');
create index on application (student_id, issued_at desc, id desc);
create index on application (school_year, campaign_id, commune_id);
create index on application (school_id);

create table application_choice (
  application_id uuid not null references application,
  position smallint not null check (position between 1 and 3),
  school_id uuid not null references school,
  priority smallint,
  refused_for text check (refused_for in ('CATCHMENT', 'AGE', 'QUOTA', 'DOCUMENTS')),
  primary key (application_id, position),
  unique (application_id, school_id)
);
create index on application_choice (school_id);

-- Schools of a campaign with their places: what parents look through.
create view intake as
  select q.campaign_id, q.school_id, q.places, q.accepted, s.name, s.folded_name, s.ownership, s.commune_id, null::smallint as priority
  from quota q join school s on s.id = q.school_id;

-- Schools where the children of a commune belong, nearest right first.
create view zone as
  select z.campaign_id, z.school_id, q.places, q.accepted, s.name, s.folded_name, s.ownership, z.commune_id, z.residence, z.priority
  from catchment z join quota q on q.campaign_id = z.campaign_id and q.school_id = z.school_id join school s on s.id = z.school_id;

-- Applications under each school they name: what a school works through.
create view wish as
  select a.*, c.school_id as wished_school_id, c.position as wish, coalesce(c.priority, 99) as rank, c.refused_for
  from application_choice c join application a on a.id = c.application_id
  where a.registered_at is not null;

create table application_document (
  application_id uuid not null references application,
  kind text not null check (kind in ('BIRTH_CERTIFICATE', 'RESIDENCE_CONFIRMATION', 'COMPLETION_CERTIFICATE', 'PRIORITY_CERTIFICATE', 'HEALTH_RECORD')),
  state text not null check (state in ('LISTED', 'VERIFIED', 'MISSING')),
  primary key (application_id, kind)
);

create table application_transition (
  id uuid primary key,
  application_id uuid not null references application,
  sequence bigint generated always as identity,
  from_status text,
  to_status text not null,
  at timestamptz(3) not null,
  actor_id uuid,
  actor_role text not null check (actor_role in ('GUARDIAN', 'SCHOOL', 'DEPARTMENT', 'SYSTEM')),
  reason text
);
create index on application_transition (application_id, sequence);

-- What a request came to, so that its repetition is answered and not done again.
create table request_receipt (
  actor_id uuid not null,
  key text not null,
  verb text not null,
  digest text not null,
  outcome jsonb not null,
  created_at timestamptz(3) not null,
  primary key (actor_id, key)
);
`,
);
