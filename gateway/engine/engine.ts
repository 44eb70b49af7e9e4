import type { GatewayGraphQLRequestContext, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLFormattedError } from 'graphql';

/** One call to one department, ready to be sent. */
export interface SubgraphRequest {
  /** Name of the subgraph as the supergraph spells it in `@join__graph(name:)`. */
  readonly subgraph: string;
  /** Address from the supergraph; the transport may know a better one. */
  readonly url: string;
  /** JSON text of `{ query, variables, operationName }`. */
  readonly body: string;
  /** Writes are never retried nor shared. */
  readonly mutation: boolean;
  /** Lists of a long answer may be given as `LongList`: its caller looks at each item once. */
  readonly longLists?: boolean;
}

/** What a department answered: an object as the GraphQL specification describes it. */
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
 * How a call travels. Rejects with a coded `GraphQLError` where no answer came
 * (see `docs/errors.md`); the engine turns that into errors at the paths that the call was for.
 * `context` is the context value of the client's operation. Where it has a `signal` (`Aborting`), a call rejects as soon
 * as that fires: the engine waits for its calls and for nothing else.
 */
export type CallSubgraph = (call: SubgraphRequest, context: unknown) => Promise<SubgraphResponse>;

/**
 * Subscribes at a department. Settles once it has agreed or refused: a refusal is one answer, with errors. Its answers
 * end when it does; they throw a coded `GraphQLError` where it broke off.
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
  /** Planners stand ready that may never be needed: a first answer does not wait for them. Default: they do not. */
  readonly keepSpares?: boolean;
  /** Labels of progressive overrides that are active for an operation, by its context. */
  readonly labels?: (context: unknown) => Iterable<string>;
  /** 0 (inclusive) to 1; rolled once per operation for `percent(x)` labels. */
  readonly random?: () => number;
  /** True where the client takes an answer in parts, as `@defer` lets it come. Default: nobody does. */
  readonly acceptsIncremental?: (request: GatewayGraphQLRequestContext) => boolean;
  /** How long who first asks for an operation in parts waits for its plan, before being answered whole. Default 500. */
  readonly deferPlanTimeoutMs?: number;
  /** Default 64 MiB. */
  readonly planCacheBytes?: number;
  /** Default: Hive's where it can, Apollo's otherwise. */
  readonly planner?: 'hive' | 'apollo';
}

/**
 * A federation engine: plans an operation over the departments and carries it out.
 * Apollo Server keeps parsing, validation, plugins and HTTP; an engine is what stands behind
 * its gateway interface.
 */
export interface Engine {
  readonly name: string;
  readonly gateway: GatewayInterface;
}

export type OpenEngine = (options: EngineOptions) => Engine;
