import type { DepartmentAnswer } from '../engine/engine.ts';
import { withText } from '../numbers/with-text.ts';
import { readAnswer } from './answer.ts';
import { CallFailure, type FailureKind } from './failure.ts';
import type { Posted } from './post.ts';

/** An answer that has arrived and was read once. */
export interface Received {
  /** The answer for one who asked. Engines write into what they are given, so each gets an object of its own. */
  take(): DepartmentAnswer;
}

/** @throws CallFailure where it is no answer */
export function received({ status, text }: Posted): Received {
  const first = readAnswer(text);
  if (first === null) throw new CallFailure(withoutAnswer(status));
  let read: DepartmentAnswer | null = first;
  return {
    take() {
      const answer = read ?? readAnswer(text) ?? first;
      read = null;
      return withText(answer, text);
    },
  };
}

/** What an answer that is none says by its status. */
export function withoutAnswer(status: number): FailureKind {
  if (status === 503) return 'unavailable';
  if (status === 413) return 'overlong';
  return status >= 500 ? 'broken' : status >= 400 ? 'refused' : 'garbled';
}
