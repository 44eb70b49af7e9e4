import { defineRoom } from '#department/define.ts';
import { DrivingLicence, Entitlement } from './driving-licence.entity.ts';
import { drivingLicenceLoaders } from './driving-licence.loaders.ts';
import { drivingLicence } from './driving-licence.resolvers.ts';

export const drivingLicenceRoom = defineRoom({
  entities: [DrivingLicence, Entitlement],
  loaders: drivingLicenceLoaders,
  resolvers: drivingLicence,
});
