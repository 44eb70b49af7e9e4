import type { Resolvers } from '../generated.ts';
import { moveUp } from './move-up.ts';

export const movingUp: Resolvers = {
  Mutation: { moveUp },
};
