import type { Resolvers } from '../generated.ts';
import { ofKinds } from './infrastructure.loaders.ts';

const TYPES = {
  ROAD: 'Road',
  BRIDGE: 'Bridge',
  TRAFFIC_LIGHT: 'TrafficLight',
  CAMERA: 'Camera',
  PARKING_LOT: 'ParkingLot',
  COACH_STATION: 'CoachStation',
} as const;

/** Infrastructure is public. */
export const infrastructure: Resolvers = {
  Commune: {
    infrastructure: ({ id }, { kinds, ...page }, { loaders }) =>
      loaders.infrastructureByCommune(id, page, kinds ? [ofKinds(kinds)] : []),
  },
  InfrastructureObject: {
    __resolveType: ({ kind }) => TYPES[kind],
  },
};
