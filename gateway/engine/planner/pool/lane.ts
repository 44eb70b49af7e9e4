/**
 * Operations of one lane share a planner process. Unknown clients never hold up known ones, and plans with `@defer`,
 * which take longest, never hold up others.
 */
export type PlannerLane = 'whole' | 'incremental' | 'strangers';
