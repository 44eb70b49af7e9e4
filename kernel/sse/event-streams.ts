import type { ServerResponse } from 'node:http';
import { type SendOptions, type StreamForm, sendEvents } from './send-events.ts';
import { type Stoppable, stoppable } from './stoppable.ts';

/** Ends a stream with a last event. */
export type Stop = (last: string) => void;

/** The streams of events that a server has open. */
export interface EventStreams {
  /**
   * Sends texts as events until they end, the reader goes away, or the server does. Returns when it is over.
   *
   * @param texts nobody waits for its end: it must give up what it holds when `return` is called or the response closes
   * @param onHeartbeat may stop the stream
   * @param form server-sent events unless told
   */
  send(
    response: ServerResponse,
    texts: AsyncIterable<string>,
    onHeartbeat?: (stop: Stop) => void,
    form?: StreamForm,
  ): Promise<void>;
  /** Ends all streams, also those that begin from now on, with a last event; a reader who does not take it is cut off. */
  end(last: string): Promise<void>;
  readonly open: number;
}

/** How long readers have to take the last event of a server that goes. */
const GRACE_MS = 1_000;

export function openEventStreams(options: SendOptions): EventStreams {
  const streams = new Map<ServerResponse, { readonly texts: Stoppable<string>; readonly sent: Promise<void> }>();
  let ended: string | undefined;
  return {
    async send(response, source, onHeartbeat, form) {
      const texts = stoppable(source);
      response.once('close', () => texts.stop());
      if (response.destroyed) {
        texts.stop();
      }
      if (ended !== undefined) {
        texts.stop(ended);
      }
      const sent = sendEvents(response, texts, {
        ...options,
        ...(form && { form }),
        onHeartbeat: () => onHeartbeat?.(texts.stop),
      });
      streams.set(response, { texts, sent });
      try {
        await sent;
      } finally {
        streams.delete(response);
      }
    },
    async end(last) {
      ended = last;
      for (const { texts } of streams.values()) {
        texts.stop(last);
      }
      const all = Promise.allSettled([...streams.values()].map(({ sent }) => sent));
      const late = setTimeout(() => {
        for (const response of streams.keys()) {
          response.destroy();
        }
      }, GRACE_MS);
      await all;
      clearTimeout(late);
    },
    get open() {
      return streams.size;
    },
  };
}
