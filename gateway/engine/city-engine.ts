import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import { type OperationCache, openOperationCache } from './cache/operation-cache.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { executeOperation } from './execute/execute-operation.ts';
import { openGraph } from './graph/graph.ts';

const PLAN_CACHE_BYTES = 64 * 1024 * 1024;

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/**
 * The city's own engine: everything that depends only on the operation is compiled once and kept with its plan;
 * a request only walks, writes representations, merges and shapes.
 */
export function openCityEngine(options: EngineOptions): Engine {
  const {
    supergraph,
    planner,
    planCacheBytes = PLAN_CACHE_BYTES,
    deferPlanTimeoutMs,
    registered = [],
    keepSpares,
  } = options;
  const listeners = new Set<Listener>();
  /** Operations validated against an older schema are carried out over the supergraph that it came from. */
  const bySchema = new WeakMap<GraphQLSchema, OperationCache>();
  let current: OperationCache | undefined;
  let unsubscribe: (() => void) | undefined;
  let switching = Promise.resolve();

  const activate = async (sdl: string): Promise<void> => {
    const operations = openOperationCache(await openGraph(sdl, planner), planCacheBytes, deferPlanTimeoutMs);
    void operations.register(registered);
    if (current !== undefined) {
      await operations.warm(current);
    }
    if (keepSpares) {
      operations.graph.planner.keepSpare?.();
    }
    const former = current;
    current = operations;
    bySchema.set(operations.graph.apiSchema, operations);
    for (const listener of listeners) {
      notify(listener, operations);
    }
    await former?.graph.planner.close();
  };

  const executor: GatewayExecutor = async (request) => {
    const operations = bySchema.get(request.schema) ?? current;
    if (operations === undefined) {
      throw new Error('expected a supergraph to be loaded before the first operation');
    }
    return executeOperation(request, operations, options, () => operations === current);
  };

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      if (current !== undefined) {
        notify(listener, current);
      }
      return () => listeners.delete(listener);
    },
    async load() {
      await activate(supergraph.current());
      unsubscribe = supergraph.subscribe((sdl) => {
        const taken = switching.then(() => (sdl === current?.graph.sdl ? undefined : activate(sdl)));
        switching = taken.catch(() => {});
        return taken;
      });
      return { executor };
    },
    async stop() {
      unsubscribe?.();
      listeners.clear();
      await switching;
      await current?.graph.planner.close();
    },
  };
  return { name: 'city', gateway };
}

function notify(listener: Listener, { graph }: OperationCache): void {
  listener({ apiSchema: graph.apiSchema, coreSupergraphSdl: graph.sdl });
}
