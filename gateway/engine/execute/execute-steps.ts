import type { Step } from '../compile/compile-steps.ts';
import { executeFetch } from './execute-fetch.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Carries a plan out: each step starts as soon as those before it are merged. Never rejects because of a department. */
export async function executeSteps(steps: readonly Step[], run: ExecutionContext): Promise<void> {
  if (steps.length === 1) {
    await executeFetch(steps[0] as Step, run);
    return;
  }
  const done: Promise<void>[] = [];
  for (const step of steps) {
    done.push(step.after.length === 0 ? executeFetch(step, run) : executeAfter(step, done, run));
  }
  await Promise.all(done);
}

/** The same where the first step has been merged already. */
export async function executeRemainingSteps([, ...others]: readonly Step[], run: ExecutionContext): Promise<void> {
  const done = [Promise.resolve()];
  for (const step of others) {
    done.push(executeAfter(step, done, run));
  }
  await Promise.all(done);
}

/** @param done the steps so far, by index */
export async function executeAfter(step: Step, done: readonly Promise<void>[], run: ExecutionContext): Promise<void> {
  for (const earlier of step.after) {
    await done[earlier];
  }
  await executeFetch(step, run);
}
