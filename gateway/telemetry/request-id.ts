import type { GraphQLFormattedError } from 'graphql';
import type { FormatError } from '../http/multipart.ts';

const BROKEN = 'INTERNAL_SERVER_ERROR';

interface Shaped {
  readonly extensions?: { readonly [name: string]: unknown } | undefined;
}

/** What broke is found in the logs by the gateway's own name for the request: whoever reports it can quote that. */
const isBroken = ({ extensions }: Shaped): boolean => (extensions?.code ?? BROKEN) === BROKEN;

/** Errors as they leave, with the request's id in those that nobody but the logs can explain. */
export function withRequestId(
  errors: readonly GraphQLFormattedError[],
  requestId: string,
): readonly GraphQLFormattedError[] {
  return errors.some(isBroken)
    ? errors.map((error) => (isBroken(error) ? { ...error, extensions: { ...error.extensions, requestId } } : error))
    : errors;
}

/** The last word on errors, for the answers to one request. */
export const formatFor =
  (format: FormatError, requestId: string): FormatError =>
  (formatted, error) =>
    withRequestId([format(formatted, error)], requestId)[0]!;
