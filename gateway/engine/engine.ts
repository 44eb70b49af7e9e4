import type { GatewayGraphQLRequestContext, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLFormattedError } from 'graphql';

/** One request to one subgraph, ready to be sent. */
export interface SubgraphRequest {
  /** Name of the subgraph as the supergraph spells it in `@join__graph(name:)`. */
  readonly subgraph: string;
  /** Address from the supergraph; the transport may know a better one. */
  readonly url: string;
  /** JSON text of `{ query, variables, operationName }`. */
  readonly body: string;
  /** Writes are never retried nor shared. */
  readonly mutation: boolean;
  /** Lists of a long response may come as `LongList`: its reader looks at each item once. */
  readonly longLists?: boolean;
}

/** The response of a subgraph, as the GraphQL specification describes it. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
  /** How long its text was, where that was long. */
  readonly characters?: number;
}

/** The part of an `AbortSignal` that the engine looks at. */
export interface AbortState {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/**
 * Sends a request to a subgraph. Rejects with a coded `GraphQLError` where no response came (see `docs/errors.md`);
 * the engine reports it at the paths that the request was for. `context` is the context value of the operation. A call
 * rejects as soon as the `signal` in it (`AbortState`) fires: the engine waits for its calls and for nothing else.
 */
export type CallSubgraph = (call: SubgraphRequest, context: unknown) => Promise<SubgraphResponse>;

/**
 * Subscribes at a subgraph. Resolves once the subgraph has agreed or refused; a refusal is one response, with errors.
 * The iteration ends when the subgraph does, and throws a coded `GraphQLError` where it broke off.
 */
export type SubscribeToSubgraph = (call: SubgraphRequest, context: unknown) => Promise<AsyncIterable<SubgraphResponse>>;

/** The context of one event: it has a deadline of its own, and the viewer as he is then. */
export interface RenewedContext {
  readonly context: unknown;
  /** Called when the event has been carried out. */
  readonly done: () => void;
}

/** Who asks, as far as it decides whose operation is planned next. */
export interface Caller {
  /** One name for all that one person, or one client that nobody knows, asks for. */
  readonly name: string;
  /** Nobody knows who it is. What strangers ask for first is planned apart from everybody else's. */
  readonly stranger: boolean;
}

/** The supergraph as it is now and whenever it changes. */
export interface SupergraphSource {
  current(): string;
  /** Calls back with each new SDL; returns the way to stop. A listener that throws refuses the new SDL. */
  subscribe(listener: (sdl: string) => void | Promise<void>): () => void;
}

export interface EngineOptions {
  readonly supergraph: SupergraphSource;
  readonly call: CallSubgraph;
  /** Without it there are no subscriptions. */
  readonly subscribe?: SubscribeToSubgraph;
  /** Rejects with the coded error that ends a subscription where its viewer may not go on. */
  readonly renew?: (context: unknown) => Promise<RenewedContext>;
  /** Who asks, by the context of the operation. Default: all are one caller, who is known. */
  readonly caller?: (context: unknown) => Caller;
  /** Documents that are planned before anybody asks, and never forgotten. */
  readonly registered?: readonly string[];
  /** Keeps a planner process ready, so that the first operation does not wait for one to start. Default: false. */
  readonly keepSpares?: boolean;
  /** Labels of progressive overrides that are active for an operation, by its context. */
  readonly labels?: (context: unknown) => Iterable<string>;
  /** 0 (inclusive) to 1; rolled once per operation for `percent(x)` labels. */
  readonly random?: () => number;
  /** True where the client accepts incremental delivery (`@defer`). Default: never. */
  readonly acceptsIncremental?: (request: GatewayGraphQLRequestContext) => boolean;
  /**
   * How long the first request for an operation with deferred fragments waits for its plan, before it is executed
   * without `@defer`. Default 500.
   */
  readonly deferPlanTimeoutMs?: number;
  /** Default 64 MiB. */
  readonly planCacheBytes?: number;
  /** Default: Hive's where it can, Apollo's otherwise. */
  readonly planner?: 'hive' | 'apollo';
}

/**
 * A federation engine plans operations over subgraphs and executes them. Apollo Server keeps parsing, validation,
 * plugins and HTTP; an engine stands behind its gateway interface.
 */
export interface Engine {
  readonly name: string;
  readonly gateway: GatewayInterface;
}

export type OpenEngine = (options: EngineOptions) => Engine;
