import type { Resolvers } from '../generated.ts';
import { recordMark } from './record-mark.ts';

export const mark: Resolvers = {
  Mutation: { recordMark },
  Mark: {
    term: ({ term }) => (term === 1 ? 'TERM_1' : 'TERM_2'),
    score: ({ score }) => (score == null ? null : Number(score)),
  },
};
