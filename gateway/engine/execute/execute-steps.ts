import type { Step } from '../compile/compile-steps.ts';
import { executeFetch } from './execute-fetch.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Executes the steps of a plan, each as soon as those before it are merged. Never rejects because of a subgraph. */
export async function executeSteps(steps: readonly Step[], execution: ExecutionContext): Promise<void> {
  if (steps.length === 1) {
    await executeFetch(steps[0] as Step, execution);
    return;
  }
  const done: Promise<void>[] = [];
  for (const step of steps) {
    done.push(step.after.length === 0 ? executeFetch(step, execution) : executeAfter(step, done, execution));
  }
  await Promise.all(done);
}

/** Executes all steps but the first, whose response is merged already. */
export async function executeRemainingSteps(
  [, ...others]: readonly Step[],
  execution: ExecutionContext,
): Promise<void> {
  const done = [Promise.resolve()];
  for (const step of others) {
    done.push(executeAfter(step, done, execution));
  }
  await Promise.all(done);
}

/** @param done the steps so far, by index */
export async function executeAfter(
  step: Step,
  done: readonly Promise<void>[],
  execution: ExecutionContext,
): Promise<void> {
  for (const earlier of step.after) {
    await done[earlier];
  }
  await executeFetch(step, execution);
}
