import { describe, expect, test } from '@jest/globals';
import { withRoom } from '../../test/tools/patience.ts';
import { answeredCall, mayBecomeHead, readHead } from './response-head.ts';

const head = (...lines: readonly string[]) => readHead(['HTTP/1.1 200 OK', ...lines].join('\r\n'));

describe('a head says where its answer ends', () => {
  test.each([
    [['Content-Length: 12'], { body: 'length', length: 12 }],
    [['CONTENT-LENGTH:\t012 '], { body: 'length', length: 12 }],
    [['transfer-encoding: Chunked'], { body: 'chunked' }],
    [['X-Long: content-length: 5'], { body: 'until-close' }],
    [['x-transfer-encod: chunked'], { body: 'until-close' }],
  ])('%j', (lines, expected) => {
    expect(head(...lines)).toMatchObject({ status: 200, ...expected });
  });
  test.each([204, 304, 103])('%i has no body', (status) => {
    expect(readHead(`HTTP/1.1 ${status} None`)).toMatchObject({ status, body: 'none' });
  });
});

describe('a connection may be kept', () => {
  const kept = ['content-length: 1'];
  test.each([
    ['for four seconds, where nobody says', [...kept], 4_000],
    ['for a second less than it is said', [...kept, 'Keep-Alive: timeout=5'], 4_000],
    ['for longer, where that is said', [...kept, 'keep-alive: max=3, timeout=30'], 29_000],
    ['for a minute at most', [...kept, 'keep-alive: timeout=999999'], 60_000],
    ['not for less than the margin', [...kept, 'keep-alive: timeout=1'], 0],
    ['not where it is closed', [...kept, 'Connection: Close'], 0],
    ['not where one of the words is to close', [...kept, 'connection: x, close'], 0],
    ['not where one line says so', [...kept, 'connection: close', 'connection: keep-alive'], 0],
    ['not where its closing is the end of the answer', ['connection: keep-alive'], 0],
  ])('%s', (_, lines, idleMs) => {
    expect(head(...lines)).toMatchObject({ idleMs });
  });
  test('not by 1.0, whatever it says', () => {
    expect(readHead('HTTP/1.0 200 OK\r\ncontent-length: 1\r\nconnection: keep-alive')).toMatchObject({ idleMs: 0 });
  });
  test.each(['content-length: 5', 'transfer-encoding: chunked'])('not after a 204 with %s', (line) => {
    expect(readHead(`HTTP/1.1 204 None\r\n${line}`)).toMatchObject({ body: 'none', idleMs: 0 });
  });
});

describe('is none', () => {
  test.each([
    ['two lengths', 'content-length: 1\r\ncontent-length: 2'],
    ['the same length twice', 'content-length: 1\r\nContent-Length: 1'],
    ['a list of lengths', 'content-length: 1, 1'],
    ['a length and chunks', 'content-length: 1\r\ntransfer-encoding: chunked'],
    ['chunks and a length', 'transfer-encoding: chunked\r\ncontent-length: 1'],
    ['another coding', 'transfer-encoding: gzip'],
    ['two codings', 'transfer-encoding: gzip, chunked'],
    ['chunks twice', 'transfer-encoding: chunked\r\ntransfer-encoding: chunked'],
    ['no coding', 'transfer-encoding:'],
    ['a negative length', 'content-length: -1'],
    ['a signed length', 'content-length: +1'],
    ['a hexadecimal length', 'content-length: 0x1'],
    ['a broken length', 'content-length: 1.0'],
    ['no length', 'content-length:'],
    ['more than can be counted', 'content-length: 99999999999999999999'],
    ['a length after a space that is none', 'content-length: \xa05'],
    ['a bare LF', 'x: 1\ncontent-length: 1'],
    ['a bare CR', 'x: 1\rcontent-length: 1'],
    ['a folded line', 'x: 1\r\n content-length: 1'],
    ['NUL', 'x: \0'],
    ['a control character', 'x: \x1b'],
    ['a space before the colon', 'content-length : 1'],
    ['no name', ': 1'],
    ['no colon', 'content-length'],
    ['an empty line', '\r\nx: 1'],
  ])('%s', (_, lines) => {
    expect(head(...lines.split('\r\n'))).toBeNull();
  });
  test.each([
    'HTTP/1.1 200 OK\0',
    'HTTP/2.0 200 OK',
    'HTTP/1.2 200 OK',
    'http/1.1 200 OK',
    'HTTP/1.1 20 OK',
    'HTTP/1.1 2000 OK',
    'HTTP/1.1 600 OK',
    'HTTP/1.1  200 OK',
    'HTTP/1.1 101 Switching Protocols',
    'HTTP/1.1 100 Continue\r\ncontent-length: 0',
    'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked',
    '\r\nHTTP/1.1 200 OK',
    '',
  ])('%j', (text) => {
    expect(readHead(text)).toBeNull();
  });
});

test.each([
  ['HTTP/1.1 200 OK\r\nCity-Call: 12 \r\nx: y', '12', 'HTTP/1.1 200 OK\r\nx: y'],
  ['HTTP/1.1 200 OK\r\nx: y\r\ncity-call:3', '3', 'HTTP/1.1 200 OK\r\nx: y'],
  ['HTTP/1.1 200 OK\r\nx: city-call: 3', null, 'HTTP/1.1 200 OK\r\nx: city-call: 3'],
  ['HTTP/1.1 200 OK\r\ncity-call: 3x', null, 'HTTP/1.1 200 OK\r\ncity-call: 3x'],
])('%j answers the call %j', (text, call, rest) => {
  expect(answeredCall(text)).toEqual({ call, rest });
});

test('a long head of nothing takes no long time', () => {
  const started = performance.now();
  for (const filler of [' ', ',', 'close ', 'a:', '\t, ']) {
    head(`connection: ${filler.repeat(16_000 / filler.length)}\0`);
    head(`connection: ${filler.repeat(16_000 / filler.length)}`);
    head(`content-length: 1${filler.repeat(16_000 / filler.length)}x`);
  }
  expect(performance.now() - started).toBeLessThan(withRoom(200));
});

test.each([
  ['HTTP/1.1 200 OK\r\nx', true],
  ['HT', true],
  ['HTTP/1.1 200 OK\r', true],
  ['SSH-2.0', false],
  ['HTTP/1.1 200 OK\n', false],
  ['HTTP/1.1 200 OK\rx', false],
  ['HTTP/1.1 200 OK\0', false],
])('%j may become a head: %s', (text, expected) => {
  expect(mayBecomeHead(Buffer.from(text), 0, text.length)).toBe(expected);
  // However it arrives.
  const bytes = Buffer.from(text);
  expect(bytes.every((_, at) => mayBecomeHead(bytes, at, at + 1))).toBe(expected);
});
