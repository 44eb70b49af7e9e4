import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { executeSync, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Operations } from '../cache/operations.ts';
import type { CompiledOperation } from '../compile/operation.ts';
import type { Aborting, EngineOptions } from '../engine.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { NobodyWaits } from '../planner/pool/fair-queue.ts';
import { activeLabels } from '../supergraph/overrides.ts';
import type { Variables } from '../normalise/conditions.ts';
import { planVariable } from '../normalise/plan-variables.ts';
import { FOLLOWING, type FollowedResult } from '../following.ts';
import type { Place } from '../project/state.ts';
import { markLong } from '../../slices/long.ts';
import { LONG_CHARACTERS } from '../../slices/slice.ts';
import { projectInSlices } from '../project/slices.ts';
import { answerOf } from './answer.ts';
import { follow, stands } from './follow.ts';
import { openParts, readiness, runFirst } from './parts.ts';
import { freshly, type Run } from './run.ts';
import { runSteps } from './steps.ts';
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
    if (cause instanceof NobodyWaits) {
      return { errors: [graphError('OVERLOADED', 'The operation was given up before it was planned.')] };
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
    inParts: !subscribes && (options.takesParts?.(request) ?? false),
    caller: options.caller?.(context),
    signal: (context as { readonly signal?: Aborting } | undefined)?.signal,
  });
  const compiled = found instanceof Promise ? await found : found;
  const run = openRun(compiled, variables, operations, options, context);
  return subscribes ? subscribe(compiled, run, options, isCurrent) : carryOut(compiled, run, apiSchema);
}

/** The HTTP edge puts into the context what numbers of a request's variables lose when they are read. */
function exactVariables(context: unknown): Readonly<Record<string, unknown>> | undefined {
  const holds = typeof context === 'object' && context !== null && 'exactVariables' in context;
  return holds ? (context.exactVariables as Readonly<Record<string, unknown>> | undefined) : undefined;
}

function openRun(
  { operation }: CompiledOperation,
  variables: Variables,
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
  return vital !== undefined && (!Object.hasOwn(data, vital) || data[vital] === null);
}

function introspected({ introspection }: CompiledOperation, { variables }: Run, schema: GraphQLSchema) {
  if (introspection === undefined) {
    return {};
  }
  const variableValues = Object.fromEntries([...variables].map(([name, value]) => [planVariable(name), value]));
  return executeSync({ schema, document: introspection, variableValues }).data ?? {};
}
