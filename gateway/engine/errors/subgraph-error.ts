import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export type ResponsePath = readonly (string | number)[];

/** Errors of one operation beyond this many are not listed one by one. */
export const ERRORS_MAX = 1_000;

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+/gi;

/** Codes that servers put on whatever they did not foresee: the message behind them was never meant for a client. */
const UNFORESEEN = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** The sentence that stands for everything a department did not mean to say. */
export function maskedMessage(department: string): string {
  return `The department "${department}" could not answer this part of the operation.`;
}

/**
 * One error of a department as the client may see it: a coded one keeps its sentence, code and facts,
 * an uncoded one says only which department failed (code `DOWNSTREAM_SERVICE_ERROR`).
 * Stack traces and addresses are always taken out.
 */
export function toSubgraphError(department: string, error: GraphQLFormattedError, path?: ResponsePath): GraphQLError {
  const { stacktrace, exception, serviceName, http, ...facts } = error.extensions ?? {};
  const code = typeof facts.code === 'string' ? facts.code : undefined;
  const spoken = code !== undefined && !UNFORESEEN.has(code) && error.message !== '';
  return new GraphQLError(spoken ? error.message.replace(ADDRESS, '[address]') : maskedMessage(department), {
    path,
    extensions: { ...facts, code: code ?? 'DOWNSTREAM_SERVICE_ERROR', department },
  });
}

/** What a call that brought no answer is to the client; only coded `GraphQLError`s speak for themselves. */
export function toCallError(department: string, cause: unknown, path?: ResponsePath): GraphQLError {
  return toSubgraphError(department, cause instanceof GraphQLError ? cause : { message: '' }, path);
}
