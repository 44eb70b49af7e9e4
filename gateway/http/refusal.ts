import { GraphQLError } from 'graphql';
import { codes, type ErrorCode } from '#kernel/errors/codes.ts';
import { type ErrorFacts, graphError } from '#kernel/errors/graph-error.ts';

/** A coded error for a request of which nothing is answered: it carries the HTTP status of its code. */
export function refusal(code: ErrorCode, sentence: string, facts: ErrorFacts = {}): GraphQLError {
  return graphError(code, sentence, { ...facts, http: { status: codes[code].status } });
}

/** The same for an error made elsewhere. */
export const asRefusal = (error: GraphQLError): GraphQLError => {
  const code = error.extensions.code as ErrorCode;
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: codes[code].status } } });
};
