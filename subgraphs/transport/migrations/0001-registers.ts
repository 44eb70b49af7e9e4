import { sqlMigration } from '#department/orm/migration.ts';
import { CAR_PLATE, MOTORCYCLE_PLATE } from '../vehicle/plate.ts';

export const registers = sqlMigration(
  '0001-registers',
  `
create table person (
  id uuid primary key,
  date_of_birth date not null,
  sex text not null check (sex in ('MALE', 'FEMALE'))
);

create sequence licence_serial minvalue 9000000 maxvalue 9999999;

create table driving_licence (
  id uuid primary key,
  citizen_id uuid not null references person,
  licence_number text not null check (licence_number ~ '^[0-9]{12}$'),
  issued_on date not null,
  ended_on date check (ended_on >= issued_on),
  issued_by text,
  idempotency_key text,
  request_digest text,
  unique (issued_by, idempotency_key),
  check ((issued_by is null) = (idempotency_key is null) and (issued_by is null) = (request_digest is null))
);
create index on driving_licence (citizen_id);
create unique index one_card_in_force on driving_licence (citizen_id) where ended_on is null;
create unique index one_holder_of_a_number on driving_licence (licence_number) where ended_on is null;

create table entitlement (
  licence_id uuid not null references driving_licence,
  licence_class text not null check (licence_class in
    ('A1', 'A', 'B1', 'B', 'C1', 'C', 'D1', 'D2', 'D', 'BE', 'C1E', 'CE', 'D1E', 'D2E', 'DE')),
  valid_to date,
  primary key (licence_id, licence_class)
);

create table point_entry (
  id uuid primary key,
  citizen_id uuid not null references person,
  kind text not null check (kind in ('DEDUCTION', 'RESTORATION')),
  decision_id uuid,
  effective_on date not null check (effective_on >= '2025-01-01'),
  points integer check (points between 1 and 12),
  check ((kind = 'DEDUCTION') = (decision_id is not null) and (kind = 'DEDUCTION') = (points is not null))
);
create index on point_entry (citizen_id, effective_on);

create table vehicle (
  id uuid primary key,
  kind text not null check (kind in ('MOTORCYCLE', 'CAR', 'TRUCK', 'BUS')),
  first_registered_on date not null
);

create table vehicle_ownership (
  vehicle_id uuid not null references vehicle,
  owner_id uuid not null references person,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  primary key (vehicle_id, valid_from)
);
create index on vehicle_ownership (owner_id, valid_from desc, vehicle_id);
create unique index one_owner_of_a_vehicle on vehicle_ownership (vehicle_id) where valid_to is null;

create table plate_assignment (
  vehicle_id uuid not null references vehicle,
  valid_from date not null,
  plate text not null check (plate ~ '${CAR_PLATE}' or plate ~ '${MOTORCYCLE_PLATE}'),
  valid_to date check (valid_to > valid_from),
  primary key (vehicle_id, valid_from)
);
create unique index one_plate_on_a_vehicle on plate_assignment (vehicle_id) where valid_to is null;
create unique index one_vehicle_with_a_plate on plate_assignment (plate) where valid_to is null;

create view owned_vehicle as
  select v.id, v.kind, v.first_registered_on, o.owner_id, o.valid_from as owned_from, o.valid_to as owned_to
  from vehicle_ownership o join vehicle v on v.id = o.vehicle_id;

create table infrastructure_object (
  id uuid primary key,
  kind text not null check (kind in ('ROAD', 'BRIDGE', 'TRAFFIC_LIGHT', 'CAMERA', 'PARKING_LOT', 'COACH_STATION')),
  name text collate "vi-x-icu" not null check (name is nfc normalized),
  commune_id uuid not null,
  in_service_since date,
  length_metres integer check (length_metres > 0),
  capacity integer check (capacity > 0),
  free_spaces integer check (free_spaces between 0 and capacity),
  free_spaces_at timestamptz(3),
  bays integer check (bays > 0),
  records_violations boolean,
  working boolean,
  check ((kind in ('ROAD', 'BRIDGE')) = (length_metres is not null)),
  check ((kind = 'PARKING_LOT') = (capacity is not null)),
  check ((free_spaces is null) = (free_spaces_at is null)),
  check ((kind = 'COACH_STATION') = (bays is not null)),
  check ((kind = 'CAMERA') = (records_violations is not null)),
  check ((kind in ('CAMERA', 'TRAFFIC_LIGHT')) = (working is not null))
);
create index on infrastructure_object (commune_id, name, id);
`,
);
