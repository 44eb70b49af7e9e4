import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { servePlanners } from '../serve-planners.ts';

servePlanners(
  (sdl) => new QueryPlanner(sdl),
  (planner, { text, labels, roll }) => planner.plan(text, undefined, new Set(labels), roll).node,
);
