import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { stripUnsupportedFeatures } from './strip-unsupported-features.ts';
import { stripDefer } from './strip-defer.ts';
import type { CallSubgraph, Engine, EngineOptions } from '../engine.ts';
import { coerceVariables } from '../../operation/variables.ts';
import { toSubgraphError, toCallError } from '../errors/subgraph-error.ts';
import { tooWideToPlan } from '../planner/spread-size.ts';
import { withDeferDirective } from '../graph/defer-directive.ts';

/**
 * The stock engine, @apollo/gateway, behind the same port as the city's own.
 * It is the oracle of the tests and a way out in operation (`GATEWAY_ENGINE=apollo`).
 */
export function openApolloEngine({ supergraph, call, caller }: EngineOptions): Engine {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  let full = supergraph.current();
  const gateway = new ApolloGateway({
    logger: QUIET,
    supergraphSdl: async ({ update }) => ({
      supergraphSdl: stripUnsupportedFeatures(full),
      cleanup: keepCurrent(supergraph, (sdl) => {
        full = sdl;
        update(stripUnsupportedFeatures(sdl));
      }),
    }),
    buildService: ({ name, url }) => subgraphSource(name, url ?? '', call),
  });
  const port: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
        // It also answers introspection from there. What clients may write is the same on both engines; here nothing is deferred.
        gateway.schema = withDeferDirective(apiSchema);
        callback({ apiSchema: gateway.schema, coreSupergraphSdl: full });
      }),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: withBoundedVariableErrors(withSubgraphErrors(executor as GatewayExecutor, caller)) };
    },
    stop: () => gateway.stop(),
  };
  return { name: 'apollo', gateway: port };
}

/** The stock gateway tells of each mistake in the variables, however many there are: seconds for a long list. */
function withBoundedVariableErrors(execute: GatewayExecutor): GatewayExecutor {
  return async (request) => {
    const { errors } = coerceVariables(request.schema, request.operation, request.request.variables);
    return errors === undefined ? execute(request) : { errors };
  };
}

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

function keepCurrent(supergraph: EngineOptions['supergraph'], accept: (sdl: string) => void): () => Promise<void> {
  const unsubscribe = supergraph.subscribe(accept);
  return async () => unsubscribe();
}

/** Sends the fetches of the stock gateway as the own engine sends its own. */
function subgraphSource(department: string, url: string, call: CallSubgraph): GraphQLDataSource {
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      try {
        const { data, errors } = await call(
          {
            subgraph: department,
            url,
            body: JSON.stringify({ query, variables, operationName }),
            mutation: query?.startsWith('mutation') ?? false,
          },
          options.context,
        );
        return { data, errors };
      } catch (cause) {
        throw toCallError(department, cause);
      }
    },
  };
}

/** The gateway's own additions (`serviceName`, addresses, its sentences) are taken out of the errors. */
function withSubgraphErrors(execute: GatewayExecutor, caller: EngineOptions['caller']): GatewayExecutor {
  return async (requestContext) => {
    // Its planner works where everything else does, so this bound is all that holds it.
    const { operation, context } = requestContext;
    const tooWide = tooWideToPlan(requestContext.document, operation, caller?.(context).stranger ?? false);
    if (tooWide !== undefined) {
      return { errors: [tooWide] };
    }
    if (requestContext.operation.operation === 'subscription') {
      const sentence = 'The stock engine has no subscriptions; GATEWAY_ENGINE=city has.';
      return { errors: [graphError('SUBSCRIPTIONS_NOT_SUPPORTED', sentence)] };
    }
    const document = stripDefer(requestContext.document);
    const { errors, ...result } = await execute({ ...requestContext, document });
    return errors === undefined ? result : { ...result, errors: errors.map(publicError) };
  };
}

function publicError(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) {
    return new GraphQLError('The operation could not be carried out.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  }
  const { serviceName, department } = error.extensions;
  const name = typeof department === 'string' ? department : serviceName;
  return typeof name === 'string' ? toSubgraphError(name, error, error.path) : error;
}
