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

/** An event that is larger than its reader takes. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
}

/** A stream that stopped before it said `complete`. */
export class StreamBroken extends Error {
  override readonly name = 'StreamBroken';
}

const LINE_END = /\r\n|\n|\r/;

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
  let rest = '';
  let event = '';
  let data = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split(LINE_END);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (event === 'complete') return;
        if (data.length > maxCharacters) throw new EventTooLarge('an event is larger than may be');
        if (event === 'next') yield data;
        event = '';
        data = '';
      } else if (line.startsWith('event:')) {
        event = line.slice('event:'.length).trimStart();
      } else if (line.startsWith('data:')) {
        data += `${data === '' ? '' : '\n'}${line.slice('data:'.length).trimStart()}`;
      }
    }
    if (rest.length + data.length > maxCharacters) throw new EventTooLarge('an event is larger than may be');
  }
  throw new StreamBroken('the stream stopped before it was complete');
}
