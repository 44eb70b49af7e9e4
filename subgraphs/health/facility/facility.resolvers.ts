import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../generated.ts';

/** Facilities are public, so there is no policy to ask. */
export const facility: Resolvers = {
  Query: {
    healthFacility: (_, { id }, { loaders }) => loaders.facilityById.load(requireId('id', id)),
    healthFacilityStatistics: (_, __, { loaders }) => loaders.facilityCounts(),
  },
  Commune: {
    healthFacilities: ({ id }, page, { loaders }) => loaders.facilitiesByCommune(id, page),
  },
  HealthFacility: {
    __resolveReference: ({ id }, { loaders }) => loaders.facilityById.load(requireId('id', id)),
    commune: ({ communeId }) => ({ id: communeId }),
  },
};
