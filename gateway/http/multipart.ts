import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { SubsequentIncrementalResult } from '../engine/subsequent-results.ts';

/** Says the last word on an error before it leaves. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export const PARTS_CONTENT_TYPE = 'multipart/mixed; boundary="-"; deferSpec=20220824';

const PART_HEADER = 'content-type: application/json; charset=utf-8\r\n\r\n';

/** True where `Accept` names `multipart/mixed;deferSpec=20220824`. Who accepts just anything is answered whole. */
export function acceptsParts(accept: string): boolean {
  return /deferspec/i.test(accept) && accept.split(',').some(namesParts);
}

function namesParts(range: string): boolean {
  const [type, ...parameters] = range.split(';').map((each) => each.trim().toLowerCase().replaceAll('"', ''));
  return (
    type === 'multipart/mixed' &&
    parameters.includes('deferspec=20220824') &&
    !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  );
}

/**
 * The body of an answer in parts, as Apollo's clients read it.
 *
 * @param first the first result as JSON text
 */
export async function* writeParts(
  first: string,
  results: AsyncIterable<SubsequentIncrementalResult>,
  format: FormatError,
): AsyncGenerator<string, void, void> {
  yield `\r\n---\r\n${PART_HEADER}${first.trimEnd().slice(0, -1)},"hasNext":true}\r\n---\r\n`;
  for await (const { incremental, hasNext } of results) {
    const spoken = incremental?.map(({ errors, ...entry }) =>
      errors === undefined ? entry : { ...entry, errors: errors.map((error) => formatted(error, format)) },
    );
    const text = JSON.stringify({ incremental: spoken, hasNext });
    yield `${PART_HEADER}${text}\r\n---${hasNext ? '' : '--'}\r\n`;
  }
}

function formatted(error: GraphQLError, format: FormatError): GraphQLFormattedError {
  return format(error.toJSON(), error);
}
