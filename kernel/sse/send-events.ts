import type { ServerResponse } from 'node:http';
import { COMPLETE, EVENT_STREAM, HEARTBEAT, nextEvent } from './event-stream.ts';

/** How texts are written one after another into one answer. */
export interface StreamForm {
  readonly contentType: string;
  /** Before anything else. */
  readonly begin: string;
  /** Says that the stream lives, and nothing else. */
  readonly heartbeat: string;
  readonly end: string;
  /** One text: JSON in one line. */
  next(json: string): string;
}

export const EVENTS: StreamForm = {
  contentType: `${EVENT_STREAM}; charset=utf-8`,
  begin: HEARTBEAT,
  heartbeat: HEARTBEAT,
  end: COMPLETE,
  next: nextEvent,
};

export interface SendOptions {
  readonly heartbeatMs: number;
  /** A reader that takes nothing for so long is given up. */
  readonly stalledMs: number;
  /** Called with each heartbeat. */
  readonly onHeartbeat?: () => void;
  /** Server-sent events unless told. */
  readonly form?: StreamForm;
}

/** The connection is not used again: a server that closes need not wait for it. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
};

/**
 * Sends texts as events, or in another form, and then its end. The next text is asked for only once the reader has room for it, so
 * what a slow reader costs is one buffer of its connection. Returns when the connection has no more to do with us.
 *
 * @param texts must end by itself where the reader goes away
 */
export async function sendEvents(
  response: ServerResponse,
  texts: AsyncIterable<string>,
  { heartbeatMs, stalledMs, onHeartbeat, form = EVENTS }: SendOptions,
): Promise<void> {
  response.writeHead(200, { ...HEADERS, 'content-type': form.contentType });
  response.write(form.begin);
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain && !response.writableEnded) {
      response.write(form.heartbeat);
    }
    onHeartbeat?.();
  }, heartbeatMs);
  try {
    for await (const text of texts) {
      if (response.destroyed) {
        break;
      }
      if (!response.write(form.next(text))) {
        await taken(response, 'drain', stalledMs);
      }
    }
    clearInterval(heartbeat);
    if (response.destroyed) {
      return;
    }
    response.end(form.end);
    await taken(response, 'finish', stalledMs);
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Waits for the reader; one that does not read is cut off. */
function taken(response: ServerResponse, event: 'drain' | 'finish', stalledMs: number): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(stalled);
      response.off(event, over);
      response.off('close', over);
      resolve();
    };
    const stalled = setTimeout(() => response.destroy(), stalledMs);
    response.once(event, over);
    response.once('close', over);
    if (response.destroyed || response.closed) {
      over();
    }
  });
}
