import { requireId } from '#department/scalars/id.ts';
import type { Resolvers } from '../generated.ts';

/** Entities that other departments own; what health adds to them stands in its rooms. */
export const neighbours: Resolvers = {
  Citizen: {
    __resolveReference: (citizen) => ({ ...citizen, id: requireId('id', citizen.id) }),
  },
  Commune: {
    __resolveReference: ({ id }) => ({ id: requireId('id', id) }),
  },
};
