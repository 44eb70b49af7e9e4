import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export type ResponsePath = readonly (string | number)[];

/** Errors of one operation beyond this many are not listed one by one. */
export const ERRORS_MAX = 1_000;

const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+/gi;

/** Codes that servers put on whatever they did not foresee: the message behind them was never meant for a client. */
const UNFORESEEN = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** The message that replaces every message which a subgraph did not write for clients. */
export function maskedMessage(subgraph: string): string {
  return `The department "${subgraph}" could not answer this part of the operation.`;
}

/**
 * One error of a subgraph as the client may see it. A coded one keeps its message, code and extensions; an uncoded one
 * says only which subgraph failed (`DOWNSTREAM_SERVICE_ERROR`), because its message was never meant for clients. Stack
 * traces and addresses are always removed.
 */
export function toSubgraphError(subgraph: string, error: GraphQLFormattedError, path?: ResponsePath): GraphQLError {
  const { stacktrace, exception, serviceName, http, ...facts } = error.extensions ?? {};
  const code = typeof facts.code === 'string' ? facts.code : undefined;
  const spoken = code !== undefined && !UNFORESEEN.has(code) && error.message !== '';
  return new GraphQLError(spoken ? error.message.replace(ADDRESS, '[address]') : maskedMessage(subgraph), {
    path,
    extensions: { ...facts, code: code ?? 'DOWNSTREAM_SERVICE_ERROR', department: subgraph },
  });
}

/** The error of a call without a response; only coded `GraphQLError`s keep their messages. */
export function toCallError(subgraph: string, cause: unknown, path?: ResponsePath): GraphQLError {
  return toSubgraphError(subgraph, cause instanceof GraphQLError ? cause : { message: '' }, path);
}
