import { createParser } from 'eventsource-parser';

/**
 * Server-sent events as the protocol graphql-sse uses them, one connection for each operation: `next` carries a
 * result, `complete` ends.
 */
export const EVENT_STREAM = 'text/event-stream';

/** A comment: says that the stream lives, and nothing else. */
export const HEARTBEAT = ':\n\n';
/** With an empty `data`, or browsers would not hear it. */
export const COMPLETE = 'event: complete\ndata: \n\n';

/** @param json one line: what `JSON.stringify` makes without spaces for reading */
export const nextEvent = (json: string): string => `event: next\ndata: ${json}\n\n`;

/** True of a `Content-Type` that says events, however it is spelled and whatever stands behind it. */
export const isEventStream = (contentType: string): boolean => /^\s*text\/event-stream\s*(?:;|$)/i.test(contentType);

/** An event that is larger than its reader takes. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

/** A stream that stopped before it said `complete`. */
export class StreamBroken extends Error {
  override readonly name = 'StreamBroken';
}

/**
 * A `complete` without data. The standard of server-sent events has no such event, so the parser does not tell of it;
 * graphql-sse has, and servers send it.
 */
const BARE_COMPLETE = /(?<=[\r\n])event: ?complete(?:\r\n|\r|\n)(?:\r\n|\r|\n)/;
/** As many characters as the longest form of it, and the line end before. */
const BARE_COMPLETE_LENGTH = '\r\nevent: complete\r\n\r\n'.length;

/**
 * The data of each `next`, until `complete`.
 *
 * @throws EventTooLarge, StreamBroken, or what `chunks` throws
 */
export async function* readEvents(
  chunks: AsyncIterable<Uint8Array>,
  maxCharacters: number,
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  const nexts: string[] = [];
  let isComplete = false;
  let isTooLarge = false;
  const parser = createParser({
    maxBufferSize: maxCharacters,
    onEvent({ event, data }) {
      if (isComplete) {
        return;
      }
      isComplete = event === 'complete';
      // A line that comes whole is not counted by the parser.
      isTooLarge ||= data.length > maxCharacters;
      if (event === 'next' && !isTooLarge) {
        nexts.push(data);
      }
    },
    onError({ type }) {
      isTooLarge ||= type === 'max-buffer-size-exceeded';
    },
  });
  let before = '\n';
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    const bare = BARE_COMPLETE.exec(before + text);
    parser.feed(bare === null ? text : text.slice(0, Math.max(0, bare.index - before.length)));
    yield* nexts.splice(0);
    if (isTooLarge) {
      throw new EventTooLarge('an event is larger than may be');
    }
    if (isComplete || bare !== null) {
      return;
    }
    before = (before + text).slice(-BARE_COMPLETE_LENGTH);
  }
  throw new StreamBroken('the stream stopped before it was complete');
}
