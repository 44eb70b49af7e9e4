import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { type ExecutionResult, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { openApolloEngine } from '../../../gateway/engine/stock/stock-engine.ts';
import { openCityEngine } from '../../../gateway/engine/city-engine.ts';
import type { Engine, EngineOptions } from '../../../gateway/engine/engine.ts';
import type { EngineName } from './puzzle.ts';

export interface OpenEngine extends AsyncDisposable {
  readonly name: string;
  schema(): GraphQLSchema;
  /** Runs an operation as Apollo Server would hand it on; the same text is the same document each time. */
  run(operation: AskedOperation): Promise<ExecutionResult>;
}

export interface AskedOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly context?: Record<string, unknown>;
}

export function engineNamed(name: EngineName, options: EngineOptions): Engine {
  switch (name) {
    case 'city':
      return openCityEngine({ ...options, planner: options.planner });
    case 'city on apollo planner':
      return openCityEngine({ ...options, planner: 'apollo' });
    case 'stock':
      return openApolloEngine(options);
    default:
      return name satisfies never;
  }
}

/** A supergraph that does not change. */
export const fixed = (sdl: string): EngineOptions['supergraph'] => ({ current: () => sdl, subscribe: () => () => {} });

export async function start({ name, gateway }: Engine): Promise<OpenEngine> {
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const { executor } = await gateway.load({ apollo: {} });
  const documents = new Map<string, ReturnType<typeof parse>>();
  const current = (): GraphQLSchema => {
    if (schema === undefined) {
      throw new Error('expected the engine to show a schema');
    }
    return schema;
  };
  return {
    name,
    schema: current,
    async run({ query, variables, operationName, context = {} }) {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const operation = getOperationAST(document, operationName);
      const request = {
        request: { query, variables, operationName },
        schema: current(),
        document,
        operation,
        operationName: operation?.name?.value ?? null,
        source: query,
        queryHash: query,
        context,
        metrics: {},
        logger: QUIET,
      };
      return (executor as GatewayExecutor)(request as unknown as GatewayGraphQLRequestContext);
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
