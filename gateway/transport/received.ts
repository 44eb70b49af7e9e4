import type { SubgraphResponse } from '../engine/engine.ts';
import { withText } from '../numbers/with-text.ts';
import { openSlice } from '../slices/slice.ts';
import { readAnswer, readAnswerInSlices, withoutMark } from './answer.ts';
import type { Ending } from './ending.ts';
import { CallFailure, type FailureKind } from './failure.ts';
import type { Posted } from './post.ts';

/** An answer that has arrived and was read once. */
export interface Received {
  /** The answer for one who asked. Engines write into what they are given, so each gets an object of its own. */
  take(): SubgraphResponse;
}

/** @throws CallFailure where it is no answer */
export function received({ status, text }: Posted): Received {
  return receivedOnce(status, text, readAnswer(text));
}

/** A long answer, read without holding up others. */
export async function receivedInSlices({ status, text }: Posted, ending: Ending, longLists = false): Promise<Received> {
  return receivedOnce(status, text, await readAnswerInSlices(text, openSlice('parse', ending), longLists));
}

function receivedOnce(status: number, text: string, first: SubgraphResponse | null): Received {
  if (first === null) {
    throw new CallFailure(withoutAnswer(status));
  }
  let read: SubgraphResponse | null = first;
  return {
    take() {
      const answer = read ?? readAnswer(text) ?? first;
      read = null;
      return withText(answer, withoutMark(text));
    },
  };
}

/** What an answer that is none says by its status. */
export function withoutAnswer(status: number): FailureKind {
  if (status === 503) {
    return 'unavailable';
  }
  if (status === 413) {
    return 'overlong';
  }
  return status >= 500 ? 'broken' : status >= 400 ? 'refused' : 'garbled';
}
