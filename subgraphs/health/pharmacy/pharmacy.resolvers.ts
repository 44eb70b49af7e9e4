import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../generated.ts';

/** Pharmacies are public, so there is no policy to ask. */
export const pharmacy: Resolvers = {
  Commune: {
    pharmacies: ({ id }, page, { loaders }) => loaders.pharmaciesByCommune(id, page),
  },
  Pharmacy: {
    __resolveReference: ({ id }, { loaders }) => loaders.pharmacyById.load(requireId('id', id)),
    commune: ({ communeId }) => ({ id: communeId }),
  },
};
