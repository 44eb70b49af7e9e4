import type { DepartmentContext } from '#department/define.ts';
import type { drivingLicenceLoaders } from './driving-licence/driving-licence.loaders.ts';
import type { infrastructureLoaders } from './infrastructure/infrastructure.loaders.ts';
import type { pointsLoaders } from './points/points.loaders.ts';
import type { vehicleLoaders } from './vehicle/vehicle.loaders.ts';

export type Loaders = ReturnType<typeof drivingLicenceLoaders> &
  ReturnType<typeof pointsLoaders> &
  ReturnType<typeof vehicleLoaders> &
  ReturnType<typeof infrastructureLoaders>;

export type Context = DepartmentContext<Loaders>;
