import type { Step } from '../compile/step.ts';
import type { DepartmentAnswer } from '../engine.ts';
import { parseExactly } from '../../numbers/exact-json.ts';
import { type HasText, TEXT } from '../../numbers/with-text.ts';

/** The answer with the digits of numbers that would lose some, as far as its text is known. */
export function exactAnswer({ losesDigits }: Step, answer: DepartmentAnswer & HasText): DepartmentAnswer {
  const text = answer[TEXT];
  if (text === undefined || !losesDigits(answer.data)) {
    return answer;
  }
  const exact = read(text);
  return exact === undefined ? answer : { ...answer, data: exact.data };
}

function read(text: string): Pick<DepartmentAnswer, 'data'> | undefined {
  try {
    return parseExactly(text) as Pick<DepartmentAnswer, 'data'> | undefined;
  } catch {
    // Nested deeper than any stack: what could be read of it is what there is.
    return undefined;
  }
}
