import { defineRoom } from '#department/define.ts';
import { OwnedVehicle, PlateAssignment } from './vehicle.entity.ts';
import { vehicleLoaders } from './vehicle.loaders.ts';
import { vehicle } from './vehicle.resolvers.ts';

export const vehicleRoom = defineRoom({
  entities: [OwnedVehicle, PlateAssignment],
  loaders: vehicleLoaders,
  resolvers: vehicle,
});
