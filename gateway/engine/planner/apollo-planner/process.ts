import { servePlanners } from '../serve-planners.ts';
import { openQueryPlanner } from './query-planner.ts';

servePlanners(openQueryPlanner, (plan, { text, labels, roll }) => plan(text, { labels: new Set(labels), roll }));
