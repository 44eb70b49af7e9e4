import type { GraphQLError } from 'graphql';
import type { Data } from '../compile/walk.ts';
import type { Step } from '../compile/step.ts';
import type { CallDepartment } from '../engine.ts';
import type { Explanations } from '../errors/explanations.ts';
import type { NormalisedOperation } from '../normalise/operation.ts';
import type { Abstractions } from '../supergraph/abstractions.ts';
import { fetchStep } from './fetch.ts';
import type { GivingUp } from './giving-up.ts';

/** One operation under way. */
export interface Run {
  readonly operation: NormalisedOperation;
  readonly abstractions: Abstractions;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly call: CallDepartment;
  readonly context: unknown;
  readonly signal: AbortSignal | undefined;
  /** Ends every wait for a department when the signal fires. */
  readonly givingUp: GivingUp | undefined;
  /** What the departments have answered so far, joined, under the engine's own keys. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  readonly explanations: Explanations;
  readonly absent: Pick<WeakSet<object>, 'add' | 'has'>;
  readonly indices: number[];
}

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

/** @param done the steps so far, by index */
export async function afterThose(step: Step, done: readonly Promise<void>[], run: Run): Promise<void> {
  for (const earlier of step.after) {
    await done[earlier];
  }
  await fetchStep(step, run);
}
