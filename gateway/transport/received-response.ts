import type { SubgraphResponse } from '../engine/engine.ts';
import { withText } from '../numbers/with-text.ts';
import { openSlice } from '../slices/slice.ts';
import { parseResult, parseLongResult, stripByteOrderMark } from './execution-result.ts';
import type { Cancellation } from './cancellation.ts';
import { SubgraphError, type SubgraphErrorKind } from './subgraph-error.ts';
import type { HttpResponse } from './http-client.ts';

/** An answer that has arrived and was read once. */
export interface ReceivedResponse {
  /** The answer for one who asked. Engines write into what they are given, so each gets an object of its own. */
  result(): SubgraphResponse;
}

/** @throws SubgraphError where it is no answer */
export function readResponse({ status, text }: HttpResponse): ReceivedResponse {
  return responseOf(status, text, parseResult(text));
}

/** A long answer, read without holding up others. */
export async function readLongResponse(
  { status, text }: HttpResponse,
  cancellation: Cancellation,
  longLists = false,
): Promise<ReceivedResponse> {
  return responseOf(status, text, await parseLongResult(text, openSlice('parse', cancellation), longLists));
}

function responseOf(status: number, text: string, first: SubgraphResponse | null): ReceivedResponse {
  if (first === null) {
    throw new SubgraphError(errorKindOf(status));
  }
  let read: SubgraphResponse | null = first;
  return {
    result() {
      const answer = read ?? parseResult(text) ?? first;
      read = null;
      return withText(answer, stripByteOrderMark(text));
    },
  };
}

/** What an answer that is none says by its status. */
export function errorKindOf(status: number): SubgraphErrorKind {
  if (status === 503) {
    return 'unavailable';
  }
  if (status === 413) {
    return 'request-too-large';
  }
  return status >= 500 ? 'server-error' : status >= 400 ? 'refused' : 'invalid-response';
}
