import type { Dispatcher } from 'undici';
import { EventTooLarge, isEventStream, readEvents } from '#kernel/sse/event-stream.ts';
import type { SubgraphResponse } from '../engine/engine.ts';
import { withText } from '../numbers/with-text.ts';
import { readAnswer } from './answer.ts';
import { decoded } from './content-coding.ts';
import type { Ending } from './ending.ts';
import { CallFailure } from './failure.ts';
import { received } from './received.ts';

export interface FollowRequest {
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  /** Of one event. */
  readonly maxAnswerBytes: number;
  /** A department that says nothing for so long, not even that it lives, is given up. */
  readonly silenceMs: number;
  readonly ending: Ending;
}

/**
 * Subscribes: settles with the head of the answer, then gives out one event after another and reads no further than it
 * is asked to. Rejects, and throws, a `CallFailure` or the ending's reason.
 */
export async function follow(
  pool: Dispatcher,
  { path, headers, body, maxAnswerBytes, silenceMs, ending }: FollowRequest,
): Promise<AsyncIterable<SubgraphResponse>> {
  if (ending.ended) {
    throw ending.reason;
  }
  const aborting = new AbortController();
  const stop = ending.onEnd(() => aborting.abort(ending.reason));
  try {
    const response = await pool.request({
      path,
      method: 'POST',
      headers,
      body,
      headersTimeout: 0,
      bodyTimeout: silenceMs,
      signal: aborting.signal,
    });
    const { statusCode: status, body: chunks } = response;
    const type = String(response.headers['content-type'] ?? '');
    const coding = response.headers['content-encoding']?.toString();
    if (!isEventStream(type)) {
      const refusal = await whole(chunks, maxAnswerBytes);
      const text = refusal.toString(coding === undefined ? 'utf8' : 'latin1');
      const posted = { status, text, coding };
      const { take } = received(coding === undefined ? posted : await decoded(posted, maxAnswerBytes));
      stop();
      return one(take());
    }
    // Nobody asked for a coding, and one that holds back events would be no stream.
    if (coding !== undefined && coding !== 'identity') {
      throw new CallFailure('garbled');
    }
    return answers(readEvents(chunks, maxAnswerBytes), ending, () => {
      stop();
      chunks.on('error', () => undefined).destroy();
    });
  } catch (cause) {
    stop();
    aborting.abort();
    throw failure(cause, ending);
  }
}

async function* answers(
  texts: AsyncIterable<string>,
  ending: Ending,
  close: () => void,
): AsyncGenerator<SubgraphResponse, void, void> {
  try {
    for await (const text of texts) {
      const answer = readAnswer(text);
      if (answer === null) {
        throw new CallFailure('garbled');
      }
      yield withText(answer, text);
    }
  } catch (cause) {
    throw failure(cause, ending);
  } finally {
    close();
  }
}

async function* one<T>(item: T): AsyncGenerator<T, void, void> {
  yield item;
}

/** A refusal: one answer, as to a query. */
async function whole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new CallFailure('large');
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function failure(cause: unknown, ending: Ending): unknown {
  if (ending.ended) {
    return ending.reason;
  }
  if (cause instanceof CallFailure) {
    return cause;
  }
  return new CallFailure(cause instanceof EventTooLarge ? 'large' : 'unreachable');
}
