import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLError } from 'graphql';
import type { Engine } from './engine.ts';

/**
 * Under this key an engine's first result holds what comes after it. Whoever wraps an engine must carry it along, and do
 * to each result that follows what it does to the first.
 */
export const SUBSEQUENT: unique symbol = Symbol('following');

/** What comes after a first result; it ends with the request. */
export type SubsequentResults = SubscriptionEvents | IncrementalResults;

/**
 * A subscription: its first result is empty and each later one is whole. The engine calls no subgraph before a result
 * is read, because nobody may ever read it.
 */
export interface SubscriptionEvents {
  readonly kind: 'events';
  readonly results: AsyncIterable<GatewayExecutionResult>;
}

/**
 * Incremental delivery: the first result lacks the deferred fragments and each later one brings some. The fetches run
 * whether or not the results are read.
 */
export interface IncrementalResults {
  readonly kind: 'incremental';
  readonly results: AsyncIterable<SubsequentIncrementalResult>;
}

/** Form and order of keys are those of `deferSpec=20220824`. */
export interface SubsequentIncrementalResult {
  readonly incremental?: readonly IncrementalDeferResult[];
  readonly hasNext: boolean;
}

/** One deferred fragment at one object of the response. */
export interface IncrementalDeferResult {
  /** Null where a null may not be in the fragment. */
  readonly data: Record<string, unknown> | null;
  /** From the root of the response, as the paths of the errors are. */
  readonly path: readonly (string | number)[];
  readonly label?: string;
  readonly errors?: readonly GraphQLError[];
}

export interface ResultWithSubsequent extends GatewayExecutionResult {
  readonly [SUBSEQUENT]?: SubsequentResults;
}

export const subsequentResultsOf = (result: GatewayExecutionResult): SubsequentResults | undefined =>
  (result as ResultWithSubsequent)[SUBSEQUENT];

/** Maps what follows as it comes. */
export async function* mapResults<From, To>(
  results: AsyncIterable<From>,
  map: (result: From) => To | Promise<To>,
): AsyncGenerator<To, void, void> {
  for await (const result of results) {
    yield await map(result);
  }
}

/** Maps each complete result: the first one, or the events that stand in its place. */
export function mapEachResult(
  answer: GatewayExecutionResult,
  map: (result: GatewayExecutionResult) => GatewayExecutionResult,
): ResultWithSubsequent {
  const following = subsequentResultsOf(answer);
  return following?.kind === 'events'
    ? { ...answer, [SUBSEQUENT]: { kind: 'events', results: mapResults(following.results, map) } }
    : map(answer);
}

export interface Continuation {
  subsequent?: SubsequentResults | undefined;
  /** Releases the response, once it has been written. */
  release?: () => void;
}

/**
 * The part of a request's context in which the HTTP layer finds the subsequent results. Apollo Server copies contexts,
 * so a box carries them: both copies hold the same one.
 */
export interface HasContinuation {
  readonly continuation: Continuation;
}

/** The outermost wrapper: puts what follows into the request's context, since Apollo Server knows of one result only. */
export function withContinuation({ name, gateway }: Engine): Engine {
  const load: GatewayInterface['load'] = async (options) => {
    const { executor } = await gateway.load(options);
    if (executor === null) {
      return { executor };
    }
    return {
      executor: async (request) => {
        const { [SUBSEQUENT]: following, ...first } = (await executor(request)) as ResultWithSubsequent;
        (request.context as HasContinuation).continuation.subsequent = following;
        return first;
      },
    };
  };
  return {
    name,
    gateway: {
      load,
      onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
      stop: () => gateway.stop(),
    },
  };
}
