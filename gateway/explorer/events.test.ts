import { expect, test } from '@jest/globals';
import { COMPLETE, HEARTBEAT, nextEvent } from '#kernel/sse/event-stream.ts';

interface Page {
  resultsIn(body: ReadableStream<Uint8Array>, end: () => void): AsyncIterableIterator<unknown>;
}
/** A script of the page, which no compiler reads. */
const page = (await import(new URL('page/events.js', import.meta.url).href)) as Page;

/** A body that is written piece by piece. */
function openBody() {
  let write: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      write = controller;
    },
  });
  const bytes = new TextEncoder();
  return {
    body,
    piece: (text: string) => write?.enqueue(bytes.encode(text)),
    end: () => write?.close(),
    fail: () => write?.error(new Error('aborted')),
  };
}

test('the page reads what the gateway sends, however it is cut', async () => {
  const { body, piece, end } = openBody();
  const text = `${HEARTBEAT}${nextEvent('{"data":{"name":"Trần Gia Hân"}}')}${HEARTBEAT}${nextEvent('{"data":null}')}${COMPLETE}`;
  for (let at = 0; at < text.length; at += 7) {
    piece(text.slice(at, at + 7));
  }
  end();
  expect(await Array.fromAsync(page.resultsIn(body, () => {}))).toEqual([
    { data: { name: 'Trần Gia Hân' } },
    { data: null },
  ]);
});

test('a subscription that is stopped while it waits ends its request', async () => {
  const { body, piece, fail } = openBody();
  const results = page.resultsIn(body, fail);
  piece(nextEvent('{"data":{"a":1}}'));
  expect(await results.next()).toEqual({ done: false, value: { data: { a: 1 } } });
  const waiting = results.next();
  await results.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await results.next()).toEqual({ done: true, value: undefined });
});
