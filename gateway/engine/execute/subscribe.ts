import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { CompiledOperation } from '../compile/operation.ts';
import type { Step } from '../compile/step.ts';
import type { DepartmentAnswer, EngineOptions, RenewedContext } from '../engine.ts';
import { failedCall } from '../errors/department-error.ts';
import { answerOf } from './answer.ts';
import { FOLLOWING, type FollowedResult } from '../following.ts';
import { tellOfFailure } from './failure.ts';
import { bodyOf, takeAnswer } from './fetch.ts';
import { freshly, type Run } from './run.ts';
import { runOtherSteps } from './steps.ts';

/** An event that carries an error with this code is the last one: any department that has a part in it may say so. */
const LAST = 'SUBSCRIPTION_ENDED';

/**
 * Subscribes at the department of the root field. Its answers are the first step of as many operations: each event
 * goes on from there over the other departments, with a run, a deadline and a judgement of its own.
 */
export async function subscribe(
  compiled: CompiledOperation,
  start: Run,
  { follow, renew }: EngineOptions,
  isCurrent: () => boolean,
): Promise<FollowedResult> {
  const steps = compiled.acts[0]?.steps ?? [];
  const [first] = steps;
  if (follow === undefined || first === undefined) {
    return { errors: [graphError('SUBSCRIPTIONS_NOT_SUPPORTED', 'There are no subscriptions here.')] };
  }
  const { department, url } = first;
  let answers: AsyncIterable<DepartmentAnswer>;
  try {
    answers = await follow({ department, url, body: bodyOf(first, [], start), mutation: false }, start.context);
  } catch (cause) {
    tellOfFailure(first, [], start, cause);
    return shaped(compiled, start);
  }
  const following = { compiled, steps, first, start, isCurrent, renew: renew ?? unchanged };
  return { [FOLLOWING]: { kind: 'events', results: results(answers, following) } };
}

const unchanged = async (context: unknown): Promise<RenewedContext> => ({ context, done: () => {} });

interface FollowedOperation {
  readonly compiled: CompiledOperation;
  readonly steps: readonly Step[];
  readonly first: Step;
  readonly start: Run;
  readonly isCurrent: () => boolean;
  readonly renew: (context: unknown) => Promise<RenewedContext>;
}

async function* results(
  answers: AsyncIterable<DepartmentAnswer>,
  operation: FollowedOperation,
): AsyncGenerator<GatewayExecutionResult, void, void> {
  for await (const answer of whole(answers, operation)) {
    const result = 'broken' in answer ? { errors: [answer.broken] } : await resultOf(answer, operation);
    yield result;
    if (result.data === undefined || result.errors?.some(({ extensions }) => extensions.code === LAST)) {
      return;
    }
  }
}

/** A department that breaks off says so last; nobody is told where nobody listens any more. */
async function* whole(
  answers: AsyncIterable<DepartmentAnswer>,
  { first, start }: FollowedOperation,
): AsyncGenerator<DepartmentAnswer | { readonly broken: GraphQLError }, void, void> {
  try {
    yield* answers;
  } catch (cause) {
    if (start.signal?.aborted !== true) {
      yield { broken: failedCall(first.department, cause) };
    }
  }
}

/** One event. Without data it is the last word, of whoever may not go on. */
async function resultOf(answer: DepartmentAnswer, operation: FollowedOperation): Promise<GatewayExecutionResult> {
  const { compiled, steps, first, start, isCurrent, renew } = operation;
  if (!isCurrent()) {
    return { errors: [graphError('SUBSCRIBE_AGAIN', 'The graph has changed since the subscription began.')] };
  }
  let renewed: RenewedContext;
  try {
    renewed = await renew(start.context);
  } catch (cause) {
    if (cause instanceof GraphQLError) {
      return { errors: [cause] };
    }
    throw cause;
  }
  try {
    const run: Run = { ...start, ...freshly(renewed.context) };
    takeAnswer(first, [], run, answer);
    await runOtherSteps(steps, run);
    return shaped(compiled, run);
  } finally {
    renewed.done();
  }
}

function shaped({ project }: CompiledOperation, run: Run): GatewayExecutionResult {
  const data = project(run.data, { ...run, introspection: {} });
  return answerOf(run, data);
}
