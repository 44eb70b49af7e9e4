import type { Resolvers } from '../generated.ts';
import { standing, withCode } from './commune.loaders.ts';
import { geographyDate, requireCode } from './geography.ts';

/** Administrative units are public: everyone may know where a commune is. */
export const commune: Resolvers = {
  Query: {
    commune: async (_, { code, asOf }, { loaders }) => {
      const filters = [withCode(requireCode(code, 5)), standing(geographyDate(asOf))];
      return (await loaders.communes({ first: 1 }, filters)).nodes[0] ?? null;
    },
    communes: (_, { asOf, ...page }, { loaders }) => loaders.communes(page, [standing(geographyDate(asOf))]),
    district: async (_, { code, asOf }, { loaders }) => {
      const filters = [withCode(requireCode(code, 3)), standing(geographyDate(asOf))];
      return (await loaders.districts({ first: 1 }, filters)).nodes[0] ?? null;
    },
    districts: (_, { asOf, ...page }, { loaders }) => loaders.districts(page, [standing(geographyDate(asOf))]),
  },
  Commune: {
    __resolveReference: ({ id }, { loaders }) => loaders.communeById.load(id),
    district: ({ districtId }, _, { loaders }) => (districtId ? loaders.districtById.load(districtId) : null),
  },
  District: {
    __resolveReference: ({ id }, { loaders }) => loaders.districtById.load(id),
    communes: ({ id }, { asOf, ...page }, { loaders }) =>
      loaders.communesByDistrict(id, page, [standing(geographyDate(asOf))]),
  },
};
