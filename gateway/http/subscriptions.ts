import type { ServerResponse } from 'node:http';
import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { openEventStreams } from '#kernel/wire/event-streams.ts';
import type { Viewer } from '#kernel/wire/viewer.ts';
import type { SubscriptionsConfig } from '../config/config.ts';
import type { StreamRoom } from '../context.ts';
import type { FormatError } from './multipart.ts';
import { refusal } from './refusal.ts';

/** The streams that clients hold open. */
export interface Subscriptions {
  /** Room for one response, until its connection is done with it. */
  roomFor(response: ServerResponse): StreamRoom;
  /**
   * Answers with events.
   *
   * @param results must end with the request
   * @param recheck rejects with a coded error where the viewer may not go on; asked with each heartbeat
   */
  send(
    response: ServerResponse,
    results: AsyncIterable<GatewayExecutionResult>,
    recheck: () => Promise<unknown>,
  ): Promise<void>;
  /** Answers with one event. */
  sendOne(response: ServerResponse, text: string): Promise<void>;
  /** Ends all of them with a last word. */
  end(): Promise<void>;
}

/** A client that takes nothing for so many heartbeats is given up. */
const STALLED_HEARTBEATS = 2;

export function openSubscriptions(
  { most, perViewer, heartbeatMs }: SubscriptionsConfig,
  format: FormatError,
): Subscriptions {
  const streams = openEventStreams({ heartbeatMs, stalledMs: STALLED_HEARTBEATS * heartbeatMs });
  const viewers = new Map<string, number>();
  let inside = 0;

  const text = ({ errors, ...result }: GatewayExecutionResult): string =>
    JSON.stringify({
      ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }),
      ...result,
    });

  const count = (viewer: string | null, by: 1 | -1): void => {
    inside += by;
    if (viewer === null) return;
    const held = (viewers.get(viewer) ?? 0) + by;
    if (held === 0) viewers.delete(viewer);
    else viewers.set(viewer, held);
  };

  return {
    roomFor: (response) => ({
      enter({ subject }: Viewer) {
        if (inside >= most) {
          throw refusal('OVERLOADED', 'The gateway holds as many subscriptions as it can. Try again in a moment.', {
            retryAfterMs: 1_000,
          });
        }
        if (subject !== null && (viewers.get(subject) ?? 0) >= perViewer) {
          const sentence = `One viewer may hold ${perViewer} subscriptions at a time. End one of them first.`;
          throw refusal('TOO_MANY_SUBSCRIPTIONS', sentence, { limit: perViewer });
        }
        // One whose client has gone already would never give its room back.
        if (response.closed || response.destroyed) return;
        count(subject, 1);
        response.once('close', () => count(subject, -1));
      },
    }),
    send: (response, results, recheck) =>
      streams.send(response, spoken(results, text), (stop) => {
        recheck().catch((error: unknown) => {
          if (error instanceof GraphQLError) stop(text({ errors: [error] }));
        });
      }),
    sendOne: (response, json) => streams.send(response, one(json)),
    async end() {
      await streams.end(text({ errors: [graphError('SUBSCRIBE_AGAIN', 'The gateway goes. Subscribe again.')] }));
    },
  };
}

/** What breaks on our side is the last word, and reported as any error that is hidden. */
async function* spoken(
  results: AsyncIterable<GatewayExecutionResult>,
  text: (result: GatewayExecutionResult) => string,
): AsyncGenerator<string> {
  try {
    for await (const result of results) yield text(result);
  } catch (cause) {
    const originalError = cause instanceof Error ? cause : new Error(String(cause));
    yield text({ errors: [new GraphQLError('A subscription broke.', { originalError })] });
  }
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}
