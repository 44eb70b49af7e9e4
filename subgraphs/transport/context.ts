import type { DepartmentContext, LoaderTools } from '#department/define.ts';
import { drivingLicenceLoaders } from './driving-licence/driving-licence.loaders.ts';
import { infrastructureLoaders } from './infrastructure/infrastructure.loaders.ts';
import { pointsLoaders } from './points/points.loaders.ts';
import { vehicleLoaders } from './vehicle/vehicle.loaders.ts';

export const loaders = (tools: LoaderTools) => ({
  ...drivingLicenceLoaders(tools),
  ...pointsLoaders(tools),
  ...vehicleLoaders(tools),
  ...infrastructureLoaders(tools),
});

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
