import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  COMPLETE,
  EventTooLarge,
  HEARTBEAT,
  isEventStream,
  nextEvent,
  readEvents,
  StreamBroken,
} from './event-stream.ts';

const bytes = new TextEncoder();
async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const whole = bytes.encode(text);
  for (let at = 0; at < whole.length; at += size) {
    yield whole.slice(at, at + size);
  }
}
const read = (text: string, size = 1_000, most = 1_000) => Array.fromAsync(readEvents(chunks(text, size), most));

const STREAM = `${HEARTBEAT}${nextEvent('{"a":"Nguyễn Đức Ứng"}')}${HEARTBEAT}${nextEvent('{}')}${COMPLETE}`;

describe('reads what is written', () => {
  test.each([1, 2, 3, 7, 1_000])('in pieces of %i bytes, letters cut in two included', async (size) => {
    expect(await read(STREAM, size)).toEqual(['{"a":"Nguyễn Đức Ứng"}', '{}']);
  });

  test('up to complete and no further', async () => {
    expect(await read(`${COMPLETE}${nextEvent('{}')}`)).toEqual([]);
  });

  test('with any line ends, fields in any order, and what it does not know', async () => {
    expect(await read('id: 7\r\ndata: {}\r\nevent: next\r\n\r\nevent: other\ndata: no\n\nevent:complete\n\n')).toEqual([
      '{}',
    ]);
  });
});

/** Line ends of three kinds; a stream may be cut into chunks anywhere, between CR and LF too. */
describe.each([
  ['LF', '\n'],
  ['CR', '\r'],
  ['CRLF', '\r\n'],
])('lines that end in %s', (_, end) => {
  const withEnds = (text: string) => text.replaceAll('\n', end);
  const events = ['{"a":"Nguyễn Đức Ứng"}', '{}', '{"b":[1,2]}'];
  const next = events.map(nextEvent);

  test.each([
    ['with data', withEnds(`${HEARTBEAT}${next[0]}${HEARTBEAT}${next[1]}${next[2]}${COMPLETE}`)],
    ['without data', withEnds(`\ufeffid: 1\n${next.join(HEARTBEAT)}event: complete\n\n${HEARTBEAT}`)],
    ['without data and space', withEnds(`${next.join('')}event:complete\n\n`)],
  ])('are read the same wherever the stream is cut, up to a complete %s', async (_title, text) => {
    const whole = bytes.encode(text);
    for (let cut = 0; cut <= whole.length; cut++) {
      const parts = (async function* () {
        yield whole.slice(0, cut);
        yield whole.slice(cut);
      })();
      expect(await Array.fromAsync(readEvents(parts, 1_000))).toEqual(events);
    }
    expect(await read(text, 1)).toEqual(events);
  });

  test('carry any JSON, cut into any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json(), { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), async (sent, size) => {
        expect(await read(withEnds(sent.map(nextEvent).join('') + COMPLETE), size, 100_000)).toEqual(sent);
      }),
      { numRuns: 200 },
    );
  });

  test('do not make a complete of text that reads like one', async () => {
    const text = withEnds(`event: next\ndata: event: complete\n\n${next[1]}${COMPLETE}`);
    for (let size = 1; size < text.length; size++) {
      expect(await read(text, size)).toEqual(['event: complete', '{}']);
    }
  });
});

test.each([
  ['text/event-stream', true],
  ['Text/Event-Stream; charset=UTF-8', true],
  [' TEXT/EVENT-STREAM ;q=1', true],
  ['text/event-streams', false],
  ['application/json; was=text/event-stream', false],
  ['', false],
])('the media type "%s" says events: %s', (type, expected) => {
  expect(isEventStream(type)).toBe(expected);
});

test('a stream that stops before it is complete is broken', async () => {
  await expect(read(nextEvent('{}'))).rejects.toThrow(StreamBroken);
  await expect(read('')).rejects.toThrow(StreamBroken);
});

test.each([
  ['one line', nextEvent(`"${'a'.repeat(2_000)}"`)],
  ['many lines', `event: next\n${'data: aaaaaaaaaaaaaaaaaaaa\n'.repeat(200)}`],
])('an event that is larger than may be, in %s, is not gathered', async (_, text) => {
  await expect(read(text, 64)).rejects.toThrow(EventTooLarge);
});
