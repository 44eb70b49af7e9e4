import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { PlannerReply, PlannerRequest } from './messages.ts';

/** The program of the planner process: it holds the Rust planners and answers one message after another. */
const planners = new Map<number, QueryPlanner>();

function answer(request: PlannerRequest): unknown {
  switch (request.kind) {
    case 'open':
      planners.set(request.planner, new QueryPlanner(request.sdl));
      return undefined;
    case 'close':
      planners.delete(request.planner);
      return undefined;
    case 'plan':
      if (request.sdl !== undefined) {
        planners.set(request.planner, new QueryPlanner(request.sdl));
      }
      return planners.get(request.planner)?.plan(request.text, undefined, new Set(request.labels), request.roll).node;
    default:
      return request satisfies never;
  }
}

process.on('message', (request: PlannerRequest) => {
  let reply: PlannerReply;
  try {
    reply = { value: answer(request) };
  } catch (cause) {
    reply = { error: String(cause) };
  }
  process.send?.(reply);
});

process.on('disconnect', () => process.exit());
