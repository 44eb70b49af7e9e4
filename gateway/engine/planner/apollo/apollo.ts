import type { Planner } from '../planner.ts';
import { openQueryPlanner } from './query-planner.ts';
import { translate } from './translate.ts';

/** Apollo's planner in JavaScript: runs anywhere and knows `@context`, at ten times the time. */
export function openApolloPlanner(supergraphSdl: string): Planner {
  const plan = openQueryPlanner(supergraphSdl);
  return {
    name: 'apollo',
    plansParts: false,
    async plan({ text }, active) {
      const node = plan(text, active);
      return node && translate(node);
    },
    async close() {},
  };
}
