import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { CompiledOperation } from '../compile/compile-operation.ts';
import type { Step } from '../compile/compile-steps.ts';
import type { SubgraphResponse, EngineOptions, RenewedContext } from '../engine.ts';
import { toCallError } from '../errors/subgraph-error.ts';
import { buildResult } from './build-result.ts';
import { SUBSEQUENT, type ResultWithSubsequent } from '../subsequent-results.ts';
import { reportFailedCall } from './report-errors.ts';
import { writeRequestBody, handleResponse } from './execute-fetch.ts';
import { openExecutionState, type ExecutionContext } from './execution-context.ts';
import { executeRemainingSteps } from './execute-steps.ts';

/** The code that marks an event as the last one; any subgraph that takes part in the event may send it. */
const LAST = 'SUBSCRIPTION_ENDED';

/**
 * Subscribes at the subgraph of the root field. Each event is taken as the response to the first step of the plan, and
 * the remaining steps are executed with an execution context, a deadline and an authorisation of its own.
 */
export async function subscribe(
  compiled: CompiledOperation,
  start: ExecutionContext,
  { subscribe, renew }: EngineOptions,
  isCurrent: () => boolean,
): Promise<ResultWithSubsequent> {
  const steps = compiled.serialGroups[0]?.steps ?? [];
  const [first] = steps;
  if (subscribe === undefined || first === undefined) {
    return { errors: [graphError('SUBSCRIPTIONS_NOT_SUPPORTED', 'There are no subscriptions here.')] };
  }
  const { subgraph, url } = first;
  let answers: AsyncIterable<SubgraphResponse>;
  try {
    answers = await subscribe(
      { subgraph, url, body: writeRequestBody(first, [], start), mutation: false },
      start.context,
    );
  } catch (cause) {
    reportFailedCall(first, [], start, cause);
    return projectResult(compiled, start);
  }
  const following = { compiled, steps, first, start, isCurrent, renew: renew ?? unchanged };
  return { [SUBSEQUENT]: { kind: 'events', results: executeEvents(answers, following) } };
}

const unchanged = async (context: unknown): Promise<RenewedContext> => ({ context, done: () => {} });

interface SubscribedOperation {
  readonly compiled: CompiledOperation;
  readonly steps: readonly Step[];
  readonly first: Step;
  readonly start: ExecutionContext;
  readonly isCurrent: () => boolean;
  readonly renew: (context: unknown) => Promise<RenewedContext>;
}

async function* executeEvents(
  answers: AsyncIterable<SubgraphResponse>,
  operation: SubscribedOperation,
): AsyncGenerator<GatewayExecutionResult, void, void> {
  for await (const answer of untilBrokenOff(answers, operation)) {
    const result = 'broken' in answer ? { errors: [answer.broken] } : await executeEvent(answer, operation);
    yield result;
    if (result.data === undefined || result.errors?.some(({ extensions }) => extensions.code === LAST)) {
      return;
    }
  }
}

/** Yields the error of a subgraph that breaks off as the last event, unless the client has gone. */
async function* untilBrokenOff(
  answers: AsyncIterable<SubgraphResponse>,
  { first, start }: SubscribedOperation,
): AsyncGenerator<SubgraphResponse | { readonly broken: GraphQLError }, void, void> {
  try {
    yield* answers;
  } catch (cause) {
    if (start.signal?.aborted !== true) {
      yield { broken: toCallError(first.subgraph, cause) };
    }
  }
}

/** Executes one event. A result without data is the last one: the viewer may not go on. */
async function executeEvent(answer: SubgraphResponse, operation: SubscribedOperation): Promise<GatewayExecutionResult> {
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
    const execution: ExecutionContext = { ...start, ...openExecutionState(renewed.context) };
    handleResponse(first, [], execution, answer);
    await executeRemainingSteps(steps, execution);
    return projectResult(compiled, execution);
  } finally {
    renewed.done();
  }
}

function projectResult({ project }: CompiledOperation, execution: ExecutionContext): GatewayExecutionResult {
  const data = project(execution.data, { ...execution, introspection: {} });
  return buildResult(execution, data);
}
