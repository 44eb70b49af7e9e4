import type { PlannerReply, PlannerRequest } from './messages.ts';

type PlanRequest = Extract<PlannerRequest, { kind: 'plan' }>;

/** The program of a planner process: it holds planners by number and answers one message after another. */
export function servePlanners<P>(open: (sdl: string) => P, plan: (planner: P, request: PlanRequest) => unknown): void {
  const planners = new Map<number, P>();
  const answer = (request: PlannerRequest): unknown => {
    switch (request.kind) {
      case 'open':
        planners.set(request.planner, open(request.sdl));
        return undefined;
      case 'close':
        planners.delete(request.planner);
        return undefined;
      case 'plan': {
        const planner = planners.get(request.planner);
        if (planner === undefined) {
          throw new Error('expected a planner to be open before it is asked for a plan');
        }
        return plan(planner, request);
      }
      default:
        return request satisfies never;
    }
  };
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
}
