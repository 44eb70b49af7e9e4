import type { Step } from '../compile/step.ts';
import { fetchStep } from './fetch.ts';
import type { Run } from './run.ts';

/** Carries a plan out: each step starts as soon as those before it are merged. Never rejects because of a department. */
export async function runSteps(steps: readonly Step[], run: Run): Promise<void> {
  if (steps.length === 1) {
    await fetchStep(steps[0] as Step, run);
    return;
  }
  const done: Promise<void>[] = [];
  for (const step of steps) {
    done.push(step.after.length === 0 ? fetchStep(step, run) : afterThose(step, done, run));
  }
  await Promise.all(done);
}

/** The same where the first step has been merged already. */
export async function runOtherSteps([, ...others]: readonly Step[], run: Run): Promise<void> {
  const done = [Promise.resolve()];
  for (const step of others) {
    done.push(afterThose(step, done, run));
  }
  await Promise.all(done);
}

/** @param done the steps so far, by index */
export async function afterThose(step: Step, done: readonly Promise<void>[], run: Run): Promise<void> {
  for (const earlier of step.after) {
    await done[earlier];
  }
  await fetchStep(step, run);
}
