import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from '#kernel/log/logger.ts';
import type { AuthorizationConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import type { Engine } from '../engine/engine.ts';
import { coerceVariables } from '../operation/variables.ts';
import { mapEachResult } from '../engine/subsequent-results.ts';
import { refusedOperation, spoken, type SpokenDenial, withheldError } from './errors.ts';
import { wantsExplanation } from './explain.ts';
import { type Holder, holderFor } from './holder.ts';
import { isLong, markLong } from '../slices/long.ts';
import { type Authorizer, openAuthorizer, type Verdict } from './operation/authorizer.ts';
import { restore } from './operation/restore.ts';
import { type FindPolicy, policies, policyAmong, type RequestFacts } from './policies.ts';
import { readRequirements } from './requirements/requirements.ts';
import { withClientKeys } from './client-keys.ts';

export interface GuardOptions extends AuthorizationConfig {
  readonly log: Logger;
  readonly findPolicy?: FindPolicy;
}

type Request = GatewayGraphQLRequestContext;

/**
 * Puts authorisation before an engine, whichever it is: the engine is handed only what the viewer may have, and the
 * answer gets its nulls back here. What an engine fetches for its own ends, keys and required fields, never shows.
 */
export function withAuthorization(engine: Engine, options: GuardOptions): Engine {
  const { log, findPolicy = policyAmong(policies) } = options;
  const bySchema = new WeakMap<GraphQLSchema, Authorizer>();
  let latest: Authorizer | undefined;
  const learn = (schema: GraphQLSchema, supergraphSdl: string): void => {
    const requirements = readRequirements(supergraphSdl);
    const unknown = [...requirements.policies].filter((name) => findPolicy(name) === undefined).sort();
    if (unknown.length > 0) {
      log.warn(
        { policies: unknown },
        'the supergraph names policies that the gateway does not know; they grant nothing',
      );
    }
    latest = openAuthorizer(schema, requirements);
    bySchema.set(schema, latest);
  };
  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (listener) =>
      engine.gateway.onSchemaLoadOrUpdate((loaded) => {
        learn(loaded.apiSchema, loaded.coreSupergraphSdl);
        listener(loaded);
      }),
    async load(loading) {
      const { executor } = await engine.gateway.load(loading);
      return {
        executor: (request) => {
          const authorizer = bySchema.get(request.schema) ?? latest;
          if (authorizer === undefined || executor === null) {
            throw new Error('expected a supergraph to be loaded before the first operation');
          }
          return guarded(request, executor as GatewayExecutor, authorizer, { ...options, findPolicy }).catch(refused);
        },
      };
    },
    stop: () => engine.gateway.stop(),
  };
  return { name: engine.name, gateway };
}

async function guarded(
  request: Request,
  execute: GatewayExecutor,
  authorizer: Authorizer,
  { mode, dryRun, log, findPolicy }: GuardOptions & { readonly findPolicy: FindPolicy },
): Promise<GatewayExecutionResult> {
  const explain = wantsExplanation(request);
  const { requirements, decide } = authorizer.requirementsOf(request.document, request.operation);
  if (!explain && (requirements.length === 0 || mode === 'off')) {
    return execute(request);
  }
  const { variables, errors } = coerceVariables(request.schema, request.operation, request.request.variables);
  if (variables === undefined) {
    return { errors };
  }
  const holder = holderOf(request, findPolicy, log);
  const verdict = decide(new Set(requirements.filter((each) => holder.fulfils(each))), variables);
  const denied = verdict?.denials.map((denial) => spoken(denial, holder)) ?? [];
  if (explain) {
    return { data: null, extensions: { authorization: { mode, dryRun, allowed: denied.length === 0, denied } } };
  }
  if (verdict === undefined) {
    return execute(request);
  }
  tell(log, request, denied, mode, dryRun);
  if (dryRun) {
    return mapEachResult(await execute(request), ({ extensions, ...answer }) => ({
      ...answer,
      extensions: { ...extensions, authorization: { mode, dryRun, denied } },
    }));
  }
  if (mode === 'reject' && denied.length > 0) {
    return { errors: [refusedOperation(denied)] };
  }
  return carryOut(request, execute, verdict, denied, holder);
}

/** What refuses a whole operation is its one error. */
function refused(cause: unknown): GatewayExecutionResult {
  if (cause instanceof GraphQLError) {
    return { errors: [cause] };
  }
  throw cause;
}

async function carryOut(
  request: Request,
  execute: GatewayExecutor,
  verdict: Verdict,
  denied: readonly SpokenDenial[],
  holder: Holder,
): Promise<GatewayExecutionResult> {
  const errors = denied.map(withheldError);
  const reduced = verdict.reduced();
  const { document } = reduced;
  if (document === null) {
    return { data: restore({}, verdict.root, reduced, () => {}), errors };
  }
  const [operation] = document.definitions;
  const answer = await execute({
    ...request,
    document,
    operation: operation as Request['operation'],
    queryHash: `${request.queryHash} ${verdict.key}`,
  });
  return mapEachResult(answer, (result) => {
    if (result.data === undefined) {
      return result;
    }
    const met = new Map<string, GraphQLError>();
    const data =
      result.data &&
      restore(result.data, verdict.root, reduced, (object) => {
        met.set(object.path.join('.'), withheldError(spoken(object, holder)));
      });
    if (isLong(result.data)) {
      markLong(data);
    }
    const all = [...errors, ...met.values(), ...withClientKeys(result.errors ?? [], reduced)];
    const { errors: _engine, ...rest } = result;
    return { ...rest, data, ...(all.length === 0 ? {} : { errors: all }) };
  });
}

function holderOf({ context }: Request, findPolicy: FindPolicy, log: Logger): Holder {
  const { viewer, purpose, case: dossier } = context as GatewayContext;
  const facts: RequestFacts = { purpose, case: dossier };
  return holderFor(viewer, facts, findPolicy, (policy, err) => log.error({ policy, err }, 'a policy failed'));
}

/** Coordinates and the operation, never a path: its keys are the client's own words. */
function tell(
  log: Logger,
  { context }: Request,
  denied: readonly SpokenDenial[],
  mode: GuardOptions['mode'],
  dryRun: boolean,
): void {
  const { operation, requestId } = context as GatewayContext;
  const coordinates = [...new Set(denied.map(({ coordinate }) => coordinate))];
  if (coordinates.length > 0) {
    log.info(
      { requestId, operation: operation.hash, coordinates, mode, dryRun },
      dryRun ? 'fields would be withheld from a viewer' : 'fields were withheld from a viewer',
    );
  }
}
