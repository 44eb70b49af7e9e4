import type { ServerResponse } from 'node:http';
import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { openEventStreams } from '#kernel/sse/event-streams.ts';
import type { StreamForm } from '#kernel/sse/send-events.ts';
import type { SubscriptionsConfig } from '../config/config.ts';
import type { StreamRoom } from '../context.ts';
import { formatFor } from '../telemetry/request-id.ts';
import { openAdmission } from './admission.ts';
import type { Caller } from './caller.ts';
import type { FormatError } from './multipart.ts';
import { refusal } from './refusal.ts';

/** The streams that clients hold open. */
export interface Subscriptions {
  /** Room for one response, until its connection is done with it. */
  roomFor(response: ServerResponse, caller: Caller): StreamRoom;
  /**
   * Answers with events.
   *
   * @param results must end with the request
   * @param requestId named in errors that only the logs explain
   * @param recheck rejects with a coded error where the viewer may not go on; asked with each heartbeat
   */
  send(
    response: ServerResponse,
    results: AsyncIterable<GatewayExecutionResult>,
    recheck: () => Promise<unknown>,
    form?: StreamForm,
    requestId?: string,
  ): Promise<void>;
  /** Answers with one event. */
  sendOne(response: ServerResponse, text: string): Promise<void>;
  /** How many are open. */
  readonly open: number;
  /** Ends all of them with a last word. */
  end(): Promise<void>;
}

/** A client that takes nothing for so many heartbeats is given up. */
const STALLED_HEARTBEATS = 2;

/** @param identified false where nobody is asked who he is, so that no room is kept for those who have logged in */
export function openSubscriptions(
  { most, perViewer, heartbeatMs }: SubscriptionsConfig,
  format: FormatError,
  identified: boolean,
): Subscriptions {
  const streams = openEventStreams({ heartbeatMs, stalledMs: STALLED_HEARTBEATS * heartbeatMs });
  const room = openAdmission({
    total: most,
    anonymous: identified ? Math.ceil(most / 2) : most,
    perViewer,
    perAddress: identified ? perViewer : most,
  });

  const textWith =
    (last: FormatError) =>
    ({ errors, ...result }: GatewayExecutionResult): string =>
      JSON.stringify({
        ...(errors && { errors: errors.map((error) => last(error.toJSON(), error)) }),
        ...result,
      });

  return {
    roomFor: (response, caller) => ({
      enter() {
        const turned = room.enter(response, caller);
        if (turned === 'full') {
          throw refusal('OVERLOADED', 'The gateway holds as many subscriptions as it can. Try again in a moment.', {
            retryAfterMs: 1_000,
          });
        }
        if (turned !== null) {
          const { limit } = turned;
          const sentence = `One caller may hold ${limit} subscriptions at a time. End one of them first.`;
          throw refusal('TOO_MANY_SUBSCRIPTIONS', sentence, { limit });
        }
      },
    }),
    send(response, results, recheck, form, requestId) {
      const text = textWith(requestId === undefined ? format : formatFor(format, requestId));
      return streams.send(
        response,
        spoken(results, text),
        (stop) => {
          recheck().catch((error: unknown) => {
            if (error instanceof GraphQLError) {
              stop(text({ errors: [error] }));
            }
          });
        },
        form,
      );
    },
    get open() {
      return room.inside;
    },
    sendOne: (response, json) => streams.send(response, one(json)),
    async end() {
      await streams.end(
        textWith(format)({ errors: [graphError('SUBSCRIBE_AGAIN', 'The gateway goes. Subscribe again.')] }),
      );
    },
  };
}

/** What breaks on our side is the last word, and reported as any error that is hidden. */
async function* spoken(
  results: AsyncIterable<GatewayExecutionResult>,
  text: (result: GatewayExecutionResult) => string,
): AsyncGenerator<string> {
  try {
    for await (const result of results) {
      yield text(result);
    }
  } catch (cause) {
    const originalError = cause instanceof Error ? cause : new Error(String(cause));
    yield text({ errors: [new GraphQLError('A subscription broke.', { originalError })] });
  }
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}
