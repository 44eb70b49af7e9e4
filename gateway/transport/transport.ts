import { EVENT_STREAM } from '#kernel/sse/event-stream.ts';
import { DEADLINE_HEADER, REQUEST_ID_HEADER, WIRE_HEADER } from '#kernel/protocol/headers.ts';
import type { SignCall } from '#kernel/service-token/sign.ts';
import type { TransportConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import type { CallSubgraph, SubgraphRequest, SubscribeToSubgraph } from '../engine/engine.ts';
import type { Cancellation } from './cancellation.ts';
import { SubgraphError, publicError } from './subgraph-error.ts';
import { isTimeout, type SubgraphClient, openSubgraphClient } from './subgraph-client.ts';
import type { ReceivedResponse } from './received-response.ts';
import { openInFlight } from './in-flight.ts';

/** Coding costs more than it spares on the way to a subgraph, which answers as it likes where nobody says so. */
const UNCODED = ['accept-encoding', 'identity'];
const CONTENT_HEADERS = ['content-type', 'application/json', 'accept', 'application/json', ...UNCODED];

/** How calls reach subgraphs, each over a client of its own. */
export interface Transport extends AsyncDisposable {
  readonly call: CallSubgraph;
  readonly follow: SubscribeToSubgraph;
  /** Where a subgraph answers, as the settings or the supergraph have it. */
  urlOf(subgraph: string, url: string): string;
  /** How each subgraph's client is doing, by subgraph. */
  states(): Readonly<Record<string, SubgraphClient['state']>>;
}

/** @param sign signs each call; null for subgraphs that know no gateway */
export function openTransport(config: TransportConfig, sign: SignCall | null): Transport {
  const { urls, maxAnswerBytes, shareReads } = config;
  const clients = new Map<string, { readonly url: string; readonly client: SubgraphClient }>();
  const shared = openInFlight<ReceivedResponse>();
  const urlOf = (subgraph: string, url: string) => (Object.hasOwn(urls, subgraph) && urls[subgraph]) || url;

  const clientOf = (subgraph: string, from: string): SubgraphClient => {
    const url = urlOf(subgraph, from);
    const known = clients.get(subgraph);
    if (known?.url === url) {
      return known.client;
    }
    // The department has moved: calls under way end on the old client, whose idle connections close by themselves.
    const client = openSubgraphClient(url, config);
    clients.set(subgraph, { url, client });
    return client;
  };

  const send = (
    call: SubgraphRequest,
    context: GatewayContext,
    cancellation: Cancellation,
  ): Promise<ReceivedResponse> =>
    clientOf(call.subgraph, call.url).execute({
      body: call.body,
      mutation: call.mutation,
      longLists: call.longLists ?? false,
      cancellation,
      deadlineAt: context.deadlineAt,
      deadlineMs: context.deadlineMs,
      headers: () => headersOf(call, context, sign),
    });

  /** What is no failure of a call is a fault of ours, and none of the subgraph's. */
  const spoken = (error: unknown, subgraph: string, { cancellation, deadlineMs }: GatewayContext): unknown =>
    error instanceof SubgraphError || cancellation.cancelled
      ? publicError(subgraph, failureOf(error), { deadlineMs, maxAnswerBytes })
      : error;

  const call: CallSubgraph = async (asked, given) => {
    const context = given as GatewayContext;
    const { subgraph } = asked;
    try {
      const received =
        shareReads && !asked.mutation
          ? await shared.join(keyOf(asked, context), context.cancellation, (cancellation) =>
              send(asked, context, cancellation),
            )
          : await send(asked, context, context.cancellation);
      return received.result();
    } catch (error) {
      throw spoken(error, subgraph, context);
    }
  };

  const follow: SubscribeToSubgraph = async (asked, given) => {
    const context = given as GatewayContext;
    const { subgraph, body } = asked;
    const { cancellation, deadlineAt, deadlineMs } = context;
    const headers = () => streamHeadersOf(asked, context, sign);
    const client = clientOf(subgraph, asked.url);
    try {
      const answers = await client.subscribe({ body, mutation: false, cancellation, deadlineAt, deadlineMs, headers });
      return speaking(answers, (error) => spoken(error, subgraph, context));
    } catch (error) {
      throw spoken(error, subgraph, context);
    }
  };

  return {
    call,
    follow,
    urlOf,
    states: () => Object.fromEntries([...clients].map(([subgraph, { client }]) => [subgraph, client.state])),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...clients.values()].map(({ client }) => client[Symbol.asyncDispose]()));
    },
  };
}

async function* speaking<T>(items: AsyncIterable<T>, spoken: (error: unknown) => unknown): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw spoken(error);
  }
}

/** The time that is told is that of each event. */
function streamHeadersOf(call: SubgraphRequest, context: GatewayContext, sign: SignCall | null): string[] {
  const headers = ['content-type', 'application/json', 'accept', EVENT_STREAM, ...UNCODED];
  headers.push(REQUEST_ID_HEADER, context.requestId, DEADLINE_HEADER, String(context.deadlineMs));
  if (sign !== null) {
    headers.push(WIRE_HEADER, sign(call.subgraph, call.body, context));
  }
  return headers;
}

function headersOf({ subgraph, body }: SubgraphRequest, context: GatewayContext, sign: SignCall | null): string[] {
  const left = Math.max(1, Math.floor(context.deadlineAt - performance.now()));
  const headers = [...CONTENT_HEADERS, REQUEST_ID_HEADER, context.requestId, DEADLINE_HEADER, String(left)];
  if (sign !== null) {
    headers.push(WIRE_HEADER, sign(subgraph, body, context));
  }
  return headers;
}

/** Everything of a call that a subgraph may see, but for what names the single request. */
function keyOf({ subgraph, body }: SubgraphRequest, context: GatewayContext): string {
  const { viewer, operation, purpose, case: reference } = context;
  return JSON.stringify([subgraph, viewer, operation, purpose, reference, body]);
}

function failureOf(error: unknown): Pick<SubgraphError, 'kind' | 'retryAfterMs'> {
  if (error instanceof SubgraphError) {
    return error;
  }
  return { kind: isTimeout(error) ? 'timeout' : 'aborted', retryAfterMs: undefined };
}
