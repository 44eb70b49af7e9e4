import type { Step } from '../compile/compile-steps.ts';
import type { SubgraphResponse } from '../engine.ts';
import { parseExactly } from '../../numbers/exact-json.ts';
import { type HasText, TEXT } from '../../numbers/with-text.ts';

/** Restores the digits of numbers that JavaScript would round, as far as the text of the response is known. */
export function restoreDigits({ losesDigits }: Step, answer: SubgraphResponse & HasText): SubgraphResponse {
  const text = answer[TEXT];
  const exact = text === undefined ? undefined : read(text, losesDigits, answer.data);
  return exact === undefined ? answer : { ...answer, data: exact.data };
}

function read(
  text: string,
  losesDigits: Step['losesDigits'],
  data: unknown,
): Pick<SubgraphResponse, 'data'> | undefined {
  try {
    return !losesDigits(data) ? undefined : (parseExactly(text) as Pick<SubgraphResponse, 'data'> | undefined);
  } catch {
    // Nested deeper than any stack: what could be read of it is what there is.
    return undefined;
  }
}
