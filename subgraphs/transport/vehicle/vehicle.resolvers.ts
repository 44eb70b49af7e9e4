import { nothing } from '#department/pagination/lists.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { about } from '#department/policy/citizen-reference.ts';
import { ownedOn } from './vehicle.loaders.ts';
import { vehiclePolicy } from './vehicle.policy.ts';

export const vehicle: Resolvers = {
  Citizen: {
    vehicles: (citizen, page, { viewer, loaders, clock }) => {
      const filter = allowed(viewer, vehiclePolicy.read, about(citizen)) ? ownedOn(clock.today()) : nothing;
      return loaders.vehiclesByOwner(citizen.id, page, [filter]);
    },
  },
  Vehicle: {
    plate: ({ id }, _, { loaders }) => loaders.plateByVehicle.load(id),
  },
};
