import { defineDepartment, type Department } from '#department/define.ts';
import { personRoom } from './person/person.room.ts';
import { drivingLicenceRoom } from './driving-licence/driving-licence.room.ts';
import { pointsRoom } from './points/points.room.ts';
import { vehicleRoom } from './vehicle/vehicle.room.ts';
import { infrastructureRoom } from './infrastructure/infrastructure.room.ts';
import { registers } from './migrations/0001-registers.ts';
import type { Loaders } from './context.ts';

export const transport: Department<Loaders> = defineDepartment({
  name: 'transport',
  port: 4104,
  folder: new URL('.', import.meta.url),
  migrations: [registers],
  rooms: [personRoom, drivingLicenceRoom, pointsRoom, vehicleRoom, infrastructureRoom],
});
