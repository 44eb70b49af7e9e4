import { defineDepartment } from '#department/define.ts';
import { loaders } from './context.ts';
import { DrivingLicence, Entitlement } from './driving-licence/driving-licence.entity.ts';
import { drivingLicence } from './driving-licence/driving-licence.resolvers.ts';
import { InfrastructureObject } from './infrastructure/infrastructure.entity.ts';
import { infrastructure } from './infrastructure/infrastructure.resolvers.ts';
import { registers } from './migrations/0001-registers.ts';
import { Person } from './person/person.entity.ts';
import { PointEntry } from './points/points.entity.ts';
import { OwnedVehicle, PlateAssignment } from './vehicle/vehicle.entity.ts';
import { vehicle } from './vehicle/vehicle.resolvers.ts';

export const transport = defineDepartment({
  name: 'transport',
  port: 4104,
  folder: new URL('.', import.meta.url),
  entities: [Person, DrivingLicence, Entitlement, PointEntry, OwnedVehicle, PlateAssignment, InfrastructureObject],
  migrations: [registers],
  loaders,
  resolvers: [drivingLicence, vehicle, infrastructure],
});
