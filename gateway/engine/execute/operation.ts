import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { executeSync, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Operations } from '../cache/operations.ts';
import type { CompiledOperation } from '../compile/operation.ts';
import type { EngineOptions } from '../engine.ts';
import { activeLabels } from '../supergraph/overrides.ts';
import { FOLLOWING, type FollowedResult } from '../following.ts';
import type { Place } from '../project/state.ts';
import { markLong } from '../../slices/long.ts';
import { LONG_CHARACTERS } from '../../slices/slice.ts';
import { projectInSlices } from '../project/slices.ts';
import { answerOf } from './answer.ts';
import { follow, stands } from './follow.ts';
import { openParts, readiness, runFirst } from './parts.ts';
import { freshly, type Run, runSteps } from './run.ts';
import { subscribe } from './subscribe.ts';
import { coerceVariables } from './variables.ts';

/** Carries an operation out; what refuses all of it comes back as its one error. */
export async function executeOperation(
  request: GatewayGraphQLRequestContext,
  operations: Operations,
  options: EngineOptions,
  isCurrent: () => boolean,
): Promise<GatewayExecutionResult> {
  try {
    return await liveThrough(request, operations, options, isCurrent);
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
  isCurrent: () => boolean,
): Promise<GatewayExecutionResult> {
  const { document, operation, context } = request;
  const { apiSchema, overrides } = operations.graph;
  const subscribes = operation.operation === 'subscription';
  const { variables, errors } = coerceVariables(apiSchema, operation, request.request.variables);
  if (variables === undefined) {
    return { errors };
  }
  const labels = activeLabels(overrides, options.labels?.(context) ?? [], (options.random ?? Math.random)() * 100);
  const found = operations.find({
    document,
    operation,
    variables,
    labels,
    inParts: !subscribes && (options.takesParts?.(request) ?? false),
  });
  const compiled = found instanceof Promise ? await found : found;
  const run = openRun(compiled, variables, operations, options, context);
  return subscribes ? subscribe(compiled, run, options, isCurrent) : carryOut(compiled, run, apiSchema);
}

function openRun(
  { operation }: CompiledOperation,
  variables: Run['variables'],
  { graph }: Operations,
  { call }: EngineOptions,
  context: unknown,
): Run {
  return { operation, abstractions: graph.abstractions, variables, call, ...freshly(context) };
}

async function carryOut(compiled: CompiledOperation, run: Run, schema: GraphQLSchema): Promise<GatewayExecutionResult> {
  const { deferrals } = compiled.operation;
  if (deferrals.length > 0) {
    return carryOutInParts(compiled, run, schema);
  }
  for (const { steps, vital } of compiled.acts) {
    await runSteps(steps, run);
    if (isVoid(vital, run)) {
      break;
    }
  }
  const introspection = introspected(compiled, run, schema);
  if (run.arrived.characters >= LONG_CHARACTERS) {
    return answerOf(run, markLong(await projectInSlices(compiled.project, run, introspection)));
  }
  return answerOf(run, compiled.project(run.data, { ...run, introspection }));
}

async function carryOutInParts(compiled: CompiledOperation, run: Run, schema: GraphQLSchema): Promise<FollowedResult> {
  const { deferrals } = compiled.operation;
  const parts = openParts(deferrals, run);
  for (const act of compiled.acts) {
    await runFirst(act, parts);
    if (isVoid(act.vital, run)) {
      break;
    }
  }
  const introspection = introspected(compiled, run, schema);
  const places: Place[] = [];
  const data = compiled.project(run.data, { ...run, introspection, places });
  const ready = readiness(deferrals, parts);
  const standing = places.filter(({ path }) => stands(data, path));
  const answer = answerOf(run, data, standing);
  return standing.length === 0
    ? answer
    : { ...answer, [FOLLOWING]: { kind: 'parts', results: follow(standing, parts, ready, introspection) } };
}

function isVoid(vital: string | undefined, { data }: Run): boolean {
  return vital !== undefined && (data[vital] ?? null) === null;
}

function introspected({ introspection }: CompiledOperation, { variables }: Run, schema: GraphQLSchema) {
  return introspection === undefined
    ? {}
    : (executeSync({ schema, document: introspection, variableValues: variables }).data ?? {});
}
