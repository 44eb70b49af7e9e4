import type { Filter } from '#department/pagination/lists.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../generated.ts';
import { inCommune, nameContains, ofLevel, ownedBy } from './school.loaders.ts';
import { requireSearch } from './search.ts';

/** Schools are public: everyone may know where a school is. */
export const school: Resolvers = {
  Query: {
    school: (_, { id }, { loaders }) => loaders.schoolById.load(requireId('id', id)),
    schools: (_, { search, communeId, level, ownership, ...page }, { loaders }) => {
      const filters: Filter[] = [];
      if (search != null) {
        filters.push(nameContains(requireSearch(search)));
      }
      if (communeId != null) {
        filters.push(inCommune(requireId('communeId', communeId)));
      }
      if (level != null) {
        filters.push(ofLevel(level));
      }
      if (ownership != null) {
        filters.push(ownedBy(ownership));
      }
      return loaders.schools(page, filters);
    },
  },
  Commune: {
    schools: ({ id }, page, { loaders }) => loaders.schoolsByCommune(id, page),
  },
  School: {
    __resolveReference: ({ id }, { loaders }) => loaders.schoolById.load(id),
    commune: ({ communeId }) => ({ id: communeId }),
  },
};
