import { describe, expect, test } from '@jest/globals';
import { COMPLETE, EventTooLarge, HEARTBEAT, nextEvent, readEvents, StreamBroken } from './event-stream.ts';

const bytes = new TextEncoder();
async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const whole = bytes.encode(text);
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
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
