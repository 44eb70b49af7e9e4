import type { Resolvers } from '../generated.ts';

/** Entities that other departments own; what education adds to them stands in its rooms. */
export const neighbours: Resolvers = {
  Citizen: {
    __resolveReference: (reference) => reference,
  },
  Commune: {
    __resolveReference: ({ id }) => ({ id }),
  },
};
