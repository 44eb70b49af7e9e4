import type { Dispatcher } from 'undici';
import { EventTooLarge, isEventStream, readEvents } from '#kernel/sse/event-stream.ts';
import type { SubgraphResponse } from '../engine/engine.ts';
import { withText } from '../numbers/with-text.ts';
import { parseResult } from './execution-result.ts';
import { decoded } from './content-coding.ts';
import type { Cancellation } from './cancellation.ts';
import { SubgraphError } from './subgraph-error.ts';
import { readResponse } from './received-response.ts';

export interface SubscribeRequest {
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  /** Of one event. */
  readonly maxAnswerBytes: number;
  /** A subgraph that says nothing for so long, not even that it lives, is given up. */
  readonly silenceMs: number;
  readonly cancellation: Cancellation;
}

/**
 * Subscribes: settles with the head of the answer, then gives out one event after another and reads no further than it
 * is asked to. Rejects, and throws, a `SubgraphError` or the cancellation's reason.
 */
export async function subscribe(
  pool: Dispatcher,
  { path, headers, body, maxAnswerBytes, silenceMs, cancellation }: SubscribeRequest,
): Promise<AsyncIterable<SubgraphResponse>> {
  if (cancellation.cancelled) {
    throw cancellation.reason;
  }
  const aborting = new AbortController();
  const stop = cancellation.onCancel(() => aborting.abort(cancellation.reason));
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
      const response = { status, text, coding };
      const { result } = readResponse(coding === undefined ? response : await decoded(response, maxAnswerBytes));
      stop();
      return one(result());
    }
    // Nobody asked for a coding, and one that holds back events would be no stream.
    if (coding !== undefined && coding !== 'identity') {
      throw new SubgraphError('invalid-response');
    }
    return answers(readEvents(chunks, maxAnswerBytes), cancellation, () => {
      stop();
      chunks.on('error', () => undefined).destroy();
    });
  } catch (cause) {
    stop();
    aborting.abort();
    throw failure(cause, cancellation);
  }
}

async function* answers(
  texts: AsyncIterable<string>,
  cancellation: Cancellation,
  close: () => void,
): AsyncGenerator<SubgraphResponse, void, void> {
  try {
    for await (const text of texts) {
      const answer = parseResult(text);
      if (answer === null) {
        throw new SubgraphError('invalid-response');
      }
      yield withText(answer, text);
    }
  } catch (cause) {
    throw failure(cause, cancellation);
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
      throw new SubgraphError('too-large');
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function failure(cause: unknown, cancellation: Cancellation): unknown {
  if (cancellation.cancelled) {
    return cancellation.reason;
  }
  if (cause instanceof SubgraphError) {
    return cause;
  }
  return new SubgraphError(cause instanceof EventTooLarge ? 'too-large' : 'unreachable');
}
