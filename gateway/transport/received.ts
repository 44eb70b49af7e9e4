import type { DepartmentAnswer } from '../engine/engine.ts';
import { withText } from '../numbers/with-text.ts';
import { readAnswer } from './answer.ts';
import { CallFailure } from './failure.ts';
import type { Posted } from './post.ts';

/** An answer that has arrived and was read once. */
export interface Received {
  /** The answer for one who asked. Engines write into what they are given, so each gets an object of its own. */
  take(): DepartmentAnswer;
}

/** @throws CallFailure where it is no answer: `broken`, `refused` or `garbled` */
export function received({ status, text }: Posted): Received {
  let read = readAnswer(text);
  if (read === null) throw new CallFailure(status >= 500 ? 'broken' : status >= 400 ? 'refused' : 'garbled');
  return {
    take() {
      const answer = read ?? (JSON.parse(text) as DepartmentAnswer);
      read = null;
      return withText(answer, text);
    },
  };
}
