import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Cancellation } from './cancellation.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { HttpResponse, HttpClient } from './http-client.ts';
import { openPlainHttpClient } from './plain-http-client.ts';
import { openUndiciHttpClient } from './undici-http-client.ts';
import {
  answer,
  ask as askAny,
  openScriptedSubgraph,
  type ScriptedSubgraph,
} from '../../test/tools/scripted-subgraph.ts';

const MOST_BYTES = 100_000;
const SECONDS = 4;
const bounded = { interruptAfterTimeLimit: SECONDS * 1_000, markInterruptAsFailure: false, numRuns: 1_000 } as const;

let subgraph: ScriptedSubgraph;
beforeAll(async () => {
  subgraph = await openScriptedSubgraph(() => undefined);
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
});

const ours = () => openPlainHttpClient(subgraph.url, { connections: 1, connectMs: 2_000 });
/** The library that speaks to subgraphs over `https:`, here over plain HTTP. */
const library = () => openUndiciHttpClient(subgraph.url, { connections: 1, connectMs: 2_000 });

const ask = (client: HttpClient, cancellation = new Cancellation()) =>
  askAny(client, { cancellation, maxAnswerBytes: MOST_BYTES });

/** Writes in pieces that are received apart, or nearly always. */
async function writeInPieces(socket: Socket, bytes: Buffer, cuts: readonly number[]): Promise<void> {
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((one, other) => one - other), bytes.length];
  for (const [index, from] of at.entries()) {
    if (from < (at[index + 1] ?? 0)) {
      socket.write(bytes.subarray(from, at[index + 1]));
    }
    await turn();
  }
}

const anyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => Array.from(word, (letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join(''));
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('ế', '😀', 'a', '\r\n'), maxLength: 2_000 }),
    fc.constant('x'.repeat(70_000)),
  )
  .map((value) => value.toWellFormed());
const status = fc.constantFrom(200, 201, 299, 400, 404, 500, 502);
const extraLines = fc.array(
  fc.constantFrom('Date: x', 'x-a:', 'X-B: \t b ', 'X-Lengthy: content-length: 3', 'Vary: é'),
  {
    maxLength: 3,
  },
);
// Not 100: the library takes it for a fault where it has not been asked for.
const interim = fc.array(fc.constantFrom('HTTP/1.1 102 Processing\r\n\r\n', 'HTTP/1.1 103 Early\r\nLink: a\r\n\r\n'), {
  maxLength: 3,
});

interface Case {
  readonly bytes: Buffer;
  readonly response: HttpResponse;
}
const caseOf = (
  before: readonly string[],
  head: readonly string[],
  body: Buffer | string,
  response: HttpResponse,
): Case => ({
  bytes: Buffer.concat([Buffer.from(`${before.join('')}${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]),
  response,
});

const withLength = fc
  .tuple(interim, status, extraLines, anyCase('content-length'), text)
  .map(([before, code, lines, name, value]) =>
    caseOf(before, [`HTTP/1.1 ${code} OK`, ...lines, `${name}: ${Buffer.byteLength(value)}`], value, {
      status: code,
      text: value,
    }),
  );
const inChunks = fc
  .tuple(
    interim,
    status,
    extraLines,
    anyCase('transfer-encoding'),
    anyCase('chunked'),
    text,
    fc.array(fc.nat(), { maxLength: 5 }),
    fc.constantFrom('', ';a', ';a=b;c="d"'),
    fc.constantFrom('', 'X-Sum: 1\r\n'),
  )
  .map(([before, code, lines, name, coding, value, cuts, extension, trailer]) => {
    const whole = Buffer.from(value);
    const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)).toSorted((one, other) => one - other), whole.length];
    const chunks = at
      .slice(0, -1)
      .map((from, index) => whole.subarray(from, at[index + 1]))
      .filter(({ length }) => length > 0);
    const body = Buffer.concat([
      ...chunks.flatMap((chunk) => [
        Buffer.from(`${chunk.length.toString(16)}${extension}\r\n`),
        chunk,
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`0${extension}\r\n${trailer}\r\n`),
    ]);
    return caseOf(before, [`HTTP/1.1 ${code} OK`, ...lines, `${name}: ${coding}`], body, { status: code, text: value });
  });
const empty = fc
  .tuple(interim, fc.constantFrom(204, 304), extraLines)
  .map(([before, code, lines]) => caseOf(before, [`HTTP/1.1 ${code} None`, ...lines], '', { status: code, text: '' }));

test('any sequence of answers over one connection is read as it was meant, as by the library', async () => {
  const answers = fc.array(fc.oneof(withLength, inChunks, empty), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(answers, fc.array(fc.nat(), { maxLength: 8 }), async (cases, cuts) => {
      for (const open of [ours, library]) {
        await using client = open();
        const before = subgraph.sockets.length;
        for (const { bytes, response } of cases) {
          subgraph.behave((socket) => void writeInPieces(socket, bytes, cuts));
          expect(await ask(client)).toEqual(response);
          if (open === ours) {
            expect(subgraph.sockets.length).toBe(before + 1);
          }
        }
      }
    }),
    bounded,
  );
});

/** What a broken or hostile subgraph may say: noise, or an answer with noise in it. */
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc
    .tuple(
      fc.oneof(withLength, inChunks, empty),
      fc.nat(),
      fc.nat(10),
      fc.oneof(
        fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
        fc
          .constantFrom(
            '\r\n',
            '\n',
            '\r',
            '\0',
            ' ',
            ':',
            '-1',
            'ffffffffff',
            'Content-Length: 3\r\n',
            '\r\n\r\n',
            '0\r\n\r\n',
          )
          .map((word) => Buffer.from(word)),
      ),
    )
    .map(([{ bytes }, at, gone, put]) => {
      const from = at % Math.min(bytes.length, 300);
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + gone)]).toString('latin1');
    }),
);

test('whatever bytes come, the call ends, and nothing is believed that the library does not believe', async () => {
  const gone = new Error('gone');
  const outcome = async (client: HttpClient): Promise<HttpResponse | 'failed'> => {
    const cancellation = new Cancellation();
    const giveUp = setTimeout(() => cancellation.cancel(gone), 1_000);
    try {
      return await ask(client, cancellation);
    } catch (error) {
      if (error !== gone) {
        expect(error).toBeInstanceOf(SubgraphError);
      }
      return 'failed';
    } finally {
      clearTimeout(giveUp);
    }
  };
  await fc.assert(
    fc.asyncProperty(noise, fc.array(fc.nat(), { maxLength: 4 }), fc.boolean(), async (said, cuts, abrupt) => {
      const bytes = Buffer.from(said, 'latin1');
      subgraph.behave((socket) => {
        void writeInPieces(socket, bytes, cuts).then(() => (abrupt ? socket.resetAndDestroy() : socket.end()));
      });
      await using client = ours();
      const read = await outcome(client);
      if (read !== 'failed' && !abrupt) {
        await using other = library();
        expect(read).toEqual(await outcome(other));
      }
      subgraph.behave((socket) => void socket.write(answer('{"well":true}')));
      // A connection may break between two calls. That is a failure, which another connection cures.
      const next = await outcome(client);
      expect(next === 'failed' ? await ask(client) : next).toEqual({ status: 200, text: '{"well":true}' });
    }),
    bounded,
  );
});
