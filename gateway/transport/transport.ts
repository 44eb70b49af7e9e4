import { EVENT_STREAM } from '#kernel/sse/event-stream.ts';
import { DEADLINE_HEADER, REQUEST_ID_HEADER, WIRE_HEADER } from '#kernel/protocol/headers.ts';
import type { SignCall } from '#kernel/service-token/sign.ts';
import type { TransportConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import type { CallSubgraph, SubgraphRequest, SubscribeToSubgraph } from '../engine/engine.ts';
import type { Ending } from './ending.ts';
import { CallFailure, spokenFailure } from './failure.ts';
import { isTimeout, type Lane, openLane } from './lane.ts';
import type { Received } from './received.ts';
import { openShared } from './share.ts';

/** Coding costs more than it spares on the way to a department, which answers as it likes where nobody says so. */
const UNCODED = ['accept-encoding', 'identity'];
const CONTENT_HEADERS = ['content-type', 'application/json', 'accept', 'application/json', ...UNCODED];

/** How calls reach departments, each over a lane of its own. */
export interface Transport extends AsyncDisposable {
  readonly call: CallSubgraph;
  readonly follow: SubscribeToSubgraph;
  /** Where a department answers, as the settings or the supergraph have it. */
  urlOf(department: string, url: string): string;
  /** How each department's lane is doing, by department. */
  states(): Readonly<Record<string, Lane['state']>>;
}

/** @param sign signs each call; null for departments that know no gateway */
export function openTransport(config: TransportConfig, sign: SignCall | null): Transport {
  const { urls, maxAnswerBytes, shareReads } = config;
  const lanes = new Map<string, { readonly url: string; readonly lane: Lane }>();
  const shared = openShared<Received>();
  const urlOf = (department: string, url: string) => (Object.hasOwn(urls, department) && urls[department]) || url;

  const laneOf = (department: string, from: string): Lane => {
    const url = urlOf(department, from);
    const known = lanes.get(department);
    if (known?.url === url) {
      return known.lane;
    }
    // The department has moved: calls under way end on the old lane, whose idle connections close by themselves.
    const lane = openLane(url, config);
    lanes.set(department, { url, lane });
    return lane;
  };

  const send = (call: SubgraphRequest, context: GatewayContext, ending: Ending): Promise<Received> =>
    laneOf(call.subgraph, call.url).send({
      body: call.body,
      mutation: call.mutation,
      longLists: call.longLists ?? false,
      ending,
      deadlineAt: context.deadlineAt,
      deadlineMs: context.deadlineMs,
      headers: () => headersOf(call, context, sign),
    });

  /** What is no failure of a call is a fault of ours, and none of the department's. */
  const spoken = (error: unknown, department: string, { ending, deadlineMs }: GatewayContext): unknown =>
    error instanceof CallFailure || ending.ended
      ? spokenFailure(department, failureOf(error), { deadlineMs, maxAnswerBytes })
      : error;

  const call: CallSubgraph = async (asked, given) => {
    const context = given as GatewayContext;
    const { subgraph } = asked;
    try {
      const received =
        shareReads && !asked.mutation
          ? await shared.join(keyOf(asked, context), context.ending, (ending) => send(asked, context, ending))
          : await send(asked, context, context.ending);
      return received.take();
    } catch (error) {
      throw spoken(error, subgraph, context);
    }
  };

  const follow: SubscribeToSubgraph = async (asked, given) => {
    const context = given as GatewayContext;
    const { subgraph, body } = asked;
    const { ending, deadlineAt, deadlineMs } = context;
    const headers = () => streamHeadersOf(asked, context, sign);
    const lane = laneOf(subgraph, asked.url);
    try {
      const answers = await lane.follow({ body, mutation: false, ending, deadlineAt, deadlineMs, headers });
      return speaking(answers, (error) => spoken(error, subgraph, context));
    } catch (error) {
      throw spoken(error, subgraph, context);
    }
  };

  return {
    call,
    follow,
    urlOf,
    states: () => Object.fromEntries([...lanes].map(([department, { lane }]) => [department, lane.state])),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...lanes.values()].map(({ lane }) => lane[Symbol.asyncDispose]()));
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

/** Everything of a call that a department may see, but for what names the single request. */
function keyOf({ subgraph, body }: SubgraphRequest, context: GatewayContext): string {
  const { viewer, operation, purpose, case: reference } = context;
  return JSON.stringify([subgraph, viewer, operation, purpose, reference, body]);
}

function failureOf(error: unknown): Pick<CallFailure, 'kind' | 'retryAfterMs'> {
  if (error instanceof CallFailure) {
    return error;
  }
  return { kind: isTimeout(error) ? 'late' : 'abandoned', retryAfterMs: undefined };
}
