import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { executeSync, GraphQLError, type GraphQLSchema } from 'graphql';
import type { OperationCache } from '../cache/operation-cache.ts';
import type { CompiledOperation } from '../compile/compile-operation.ts';
import type { AbortState, EngineOptions } from '../engine.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { WaitersGone } from '../planner/pool/fair-queue.ts';
import { activeLabels } from '../graph/overrides.ts';
import type { Variables } from '../../operation/conditions.ts';
import { planVariable } from '../normalise/plan-variables.ts';
import { SUBSEQUENT, type ResultWithSubsequent } from '../subsequent-results.ts';
import type { PendingFragment } from '../project/projection-state.ts';
import { markLong } from '../../slices/long.ts';
import { LONG_CHARACTERS } from '../../slices/slice.ts';
import { projectInSlices } from '../project/project-in-slices.ts';
import { buildResult } from './build-result.ts';
import { deliverFragments, isPresent } from './deliver-fragments.ts';
import { openDeferredRecords, awaitRecords, executeInitialSteps } from './deferred-fragments.ts';
import { openExecutionState, type ExecutionContext } from './execution-context.ts';
import { executeSteps } from './execute-steps.ts';
import { subscribe } from './subscribe.ts';
import { coerceVariables } from '../../operation/variables.ts';

/** Executes an operation. What refuses the whole of it is its one error. */
export async function executeOperation(
  request: GatewayGraphQLRequestContext,
  operations: OperationCache,
  options: EngineOptions,
  isCurrent: () => boolean,
): Promise<GatewayExecutionResult> {
  try {
    return await executeRequest(request, operations, options, isCurrent);
  } catch (cause) {
    if (cause instanceof GraphQLError) {
      return { errors: [cause] };
    }
    if (cause instanceof WaitersGone) {
      return { errors: [graphError('OVERLOADED', 'The operation was given up before it was planned.')] };
    }
    throw cause;
  }
}

/** Coerces the variables, finds or compiles the operation, and executes it. */
async function executeRequest(
  request: GatewayGraphQLRequestContext,
  operations: OperationCache,
  options: EngineOptions,
  isCurrent: () => boolean,
): Promise<GatewayExecutionResult> {
  const { document, operation, context } = request;
  const { apiSchema, overrides } = operations.graph;
  const subscribes = operation.operation === 'subscription';
  const { variables, errors } = coerceVariables(
    apiSchema,
    operation,
    request.request.variables,
    exactVariables(context),
  );
  if (variables === undefined) {
    return { errors };
  }
  const labels = activeLabels(overrides, options.labels?.(context) ?? [], (options.random ?? Math.random)() * 100);
  const found = operations.find({
    document,
    operation,
    variables,
    labels,
    incremental: !subscribes && (options.acceptsIncremental?.(request) ?? false),
    caller: options.caller?.(context),
    signal: (context as { readonly signal?: AbortState } | undefined)?.signal,
  });
  const compiled = found instanceof Promise ? await found : found;
  const execution = openExecution(compiled, variables, operations, options, context);
  return subscribes
    ? subscribe(compiled, execution, options, isCurrent)
    : executeCompiled(compiled, execution, apiSchema);
}

/** The HTTP edge puts into the context what numbers of a request's variables lose when they are read. */
function exactVariables(context: unknown): Readonly<Record<string, unknown>> | undefined {
  const holds = typeof context === 'object' && context !== null && 'exactVariables' in context;
  return holds ? (context.exactVariables as Readonly<Record<string, unknown>> | undefined) : undefined;
}

function openExecution(
  { operation }: CompiledOperation,
  variables: Variables,
  { graph }: OperationCache,
  { call }: EngineOptions,
  context: unknown,
): ExecutionContext {
  return { operation, abstractions: graph.abstractions, variables, call, ...openExecutionState(context) };
}

async function executeCompiled(
  compiled: CompiledOperation,
  execution: ExecutionContext,
  schema: GraphQLSchema,
): Promise<GatewayExecutionResult> {
  const { deferredFragments } = compiled.operation;
  if (deferredFragments.length > 0) {
    return executeIncrementally(compiled, execution, schema);
  }
  for (const { steps, nonNullRoot } of compiled.serialGroups) {
    await executeSteps(steps, execution);
    if (isNonNullRootMissing(nonNullRoot, execution)) {
      break;
    }
  }
  const introspection = executeIntrospection(compiled, execution, schema);
  if (execution.received.characters >= LONG_CHARACTERS) {
    return buildResult(execution, markLong(await projectInSlices(compiled.project, execution, introspection)));
  }
  return buildResult(execution, compiled.project(execution.data, { ...execution, introspection }));
}

async function executeIncrementally(
  compiled: CompiledOperation,
  execution: ExecutionContext,
  schema: GraphQLSchema,
): Promise<ResultWithSubsequent> {
  const { deferredFragments } = compiled.operation;
  const records = openDeferredRecords(deferredFragments, execution);
  for (const group of compiled.serialGroups) {
    await executeInitialSteps(group, records);
    if (isNonNullRootMissing(group.nonNullRoot, execution)) {
      break;
    }
  }
  const introspection = executeIntrospection(compiled, execution, schema);
  const pending: PendingFragment[] = [];
  const data = compiled.project(execution.data, { ...execution, introspection, pending });
  const ready = awaitRecords(deferredFragments, records);
  const standing = pending.filter(({ path }) => isPresent(data, path));
  const answer = buildResult(execution, data, standing);
  return standing.length === 0
    ? answer
    : {
        ...answer,
        [SUBSEQUENT]: { kind: 'incremental', results: deliverFragments(standing, records, ready, introspection) },
      };
}

function isNonNullRootMissing(nonNullRoot: string | undefined, { data }: ExecutionContext): boolean {
  return nonNullRoot !== undefined && (!Object.hasOwn(data, nonNullRoot) || data[nonNullRoot] === null);
}

function executeIntrospection(
  { introspection }: CompiledOperation,
  { variables }: ExecutionContext,
  schema: GraphQLSchema,
) {
  if (introspection === undefined) {
    return {};
  }
  const variableValues = Object.fromEntries([...variables].map(([name, value]) => [planVariable(name), value]));
  return executeSync({ schema, document: introspection, variableValues }).data ?? {};
}
