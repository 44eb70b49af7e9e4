import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { executeSync, GraphQLError, type GraphQLSchema } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Operations } from '../cache/operations.ts';
import type { CompiledOperation } from '../compile/operation.ts';
import type { EngineOptions } from '../engine.ts';
import { Explanations } from '../errors/explanations.ts';
import { activeLabels } from '../supergraph/overrides.ts';
import { givingUp } from './giving-up.ts';
import { type Run, runSteps } from './run.ts';
import { coerceVariables } from './variables.ts';

/** Carries an operation out; what refuses all of it comes back as its one error. */
export async function executeOperation(
  request: GatewayGraphQLRequestContext,
  operations: Operations,
  options: EngineOptions,
): Promise<GatewayExecutionResult> {
  try {
    return await liveThrough(request, operations, options);
  } catch (cause) {
    if (cause instanceof GraphQLError) {
      return { errors: [cause] };
    }
    throw cause;
  }
}

/** The life of one operation: variables, plan, departments, answer. */
async function liveThrough(
  request: GatewayGraphQLRequestContext,
  operations: Operations,
  options: EngineOptions,
): Promise<GatewayExecutionResult> {
  const { document, operation, context } = request;
  const { apiSchema, overrides } = operations.graph;
  if (operation.operation === 'subscription') {
    return { errors: [graphError('OPERATION_CANNOT_BE_PLANNED', 'Subscriptions are not carried out as operations.')] };
  }
  const { variables, errors } = coerceVariables(apiSchema, operation, request.request.variables);
  if (variables === undefined) {
    return { errors };
  }
  const labels = activeLabels(overrides, options.labels?.(context) ?? [], (options.random ?? Math.random)() * 100);
  const found = operations.find({ document, operation, variables, labels });
  const compiled = found instanceof Promise ? await found : found;
  return carryOut(compiled, openRun(compiled, variables, operations, options, context), apiSchema);
}

function openRun(
  { operation }: CompiledOperation,
  variables: Run['variables'],
  { graph }: Operations,
  { call }: EngineOptions,
  context: unknown,
): Run {
  const signal = signalOf(context);
  return {
    operation,
    abstractions: graph.abstractions,
    variables,
    call,
    context,
    signal,
    givingUp: signal && givingUp(signal),
    data: {},
    errors: [],
    explanations: new Explanations(),
    absent: new WeakSet(),
    indices: [],
  };
}

async function carryOut(
  { acts, project, introspection }: CompiledOperation,
  run: Run,
  schema: GraphQLSchema,
): Promise<GatewayExecutionResult> {
  for (const { steps, vital } of acts) {
    await runSteps(steps, run);
    if (vital !== undefined && (run.data[vital] ?? null) === null) {
      break;
    }
  }
  const introspected =
    introspection === undefined
      ? undefined
      : executeSync({ schema, document: introspection, variableValues: run.variables }).data;
  const data = project(run.data, { ...run, introspection: introspected ?? {} });
  return run.errors.length === 0 ? { data } : { data, errors: run.errors };
}

/** The gateway puts the signal of the client's connection and deadline into the context. */
function signalOf(context: unknown): AbortSignal | undefined {
  const signal = typeof context === 'object' && context !== null && 'signal' in context ? context.signal : undefined;
  return signal instanceof AbortSignal ? signal : undefined;
}
