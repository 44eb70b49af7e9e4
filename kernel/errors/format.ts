import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { isErrorCode } from './codes.ts';
import { graphError } from './graph-error.ts';

export interface FormatOptions {
  /** A coded error for a cause that has a name, such as a database that is away; null for all others. */
  readonly translate?: (error: unknown) => GraphQLError | null;
  /** Told about every error that is hidden from the caller, with the truth. */
  readonly report: (error: unknown, requestId: string | undefined) => void;
}

const unwrap = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? unwrap(error.originalError) : error;

const requestIdOf = (error: unknown): string | undefined =>
  error instanceof GraphQLError && typeof error.extensions.requestId === 'string'
    ? error.extensions.requestId
    : undefined;

/**
 * The only door out for errors: coded ones keep sentence and facts, everything else leaves as
 * `INTERNAL_SERVER_ERROR` without a word of its own and is reported. Stacks never leave.
 */
export function formatWith({ report, translate }: FormatOptions) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions = {} } = formatted;
    const { stacktrace: _stack, exception: _exception, ...facts } = extensions;
    const truth = unwrap(error);
    if (isErrorCode(facts.code) && facts.code !== 'INTERNAL_SERVER_ERROR') {
      return { message, locations, path, extensions: facts };
    }
    if (truth instanceof GraphQLError && facts.code !== 'INTERNAL_SERVER_ERROR' && typeof facts.code === 'string') {
      return { message, locations, path, extensions: facts };
    }
    const requestId = requestIdOf(error);
    const named = translate?.(truth);
    if (named) {
      return { ...named.toJSON(), locations, path };
    }
    report(truth, requestId);
    const hidden = graphError('INTERNAL_SERVER_ERROR', 'Something broke on our side.', requestId ? { requestId } : {});
    return { ...hidden.toJSON(), locations, path };
  };
}
