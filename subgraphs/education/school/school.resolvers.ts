import { badInput } from '#kernel/errors/graph-error.ts';
import type { Filter } from '#kernel/pagination/lists.ts';
import { requireId } from '#kernel/scalars/id.ts';
import type { Resolvers } from '../generated.ts';
import { inCommune, nameContains, ofLevel, ownedBy } from './school.loaders.ts';

const SEARCH_LENGTH = { least: 2, most: 60 } as const;

/** @throws BAD_USER_INPUT naming `search` */
function requireSearch(text: string): string {
  const { length } = text.trim();
  if (length < SEARCH_LENGTH.least || length > SEARCH_LENGTH.most) {
    throw badInput('search', `expected ${SEARCH_LENGTH.least} to ${SEARCH_LENGTH.most} characters, got ${length}`);
  }
  return text;
}

/** Schools are public: everyone may know where a school is. */
export const school: Resolvers = {
  Query: {
    school: (_, { id }, { loaders }) => loaders.schoolById.load(requireId('id', id)),
    schools: (_, { search, communeId, level, ownership, ...page }, { loaders }) => {
      const filters: Filter[] = [];
      if (search != null) filters.push(nameContains(requireSearch(search)));
      if (communeId != null) filters.push(inCommune(requireId('communeId', communeId)));
      if (level != null) filters.push(ofLevel(level));
      if (ownership != null) filters.push(ownedBy(ownership));
      return loaders.schools(page, filters);
    },
  },
  School: {
    __resolveReference: ({ id }, { loaders }) => loaders.schoolById.load(id),
    commune: ({ communeId }) => ({ id: communeId }),
  },
};
