import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codes, type ErrorCode } from '#kernel/errors/codes.ts';
import { type ErrorFacts, graphError } from '#kernel/errors/graph-error.ts';
import { prefersGraphqlResponse } from './accept.ts';

/** A coded error for a request of which nothing is answered: it carries the HTTP status of its code. */
export function refusal(code: ErrorCode, sentence: string, facts: ErrorFacts = {}): GraphQLError {
  return graphError(code, sentence, { ...facts, http: { status: codes[code].status } });
}

export function asRefusal(error: GraphQLError): GraphQLError {
  const code = error.extensions.code as ErrorCode;
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: codes[code].status } } });
}

/** Answers what never came to GraphQL, in GraphQL's form and in the media type that the client would rather have. */
export function refuse(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  status: number,
  error: GraphQLError | GraphQLFormattedError,
): FastifyReply {
  const type = prefersGraphqlResponse(headers.accept) ? 'application/graphql-response+json' : 'application/json';
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', `${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [error] }));
}
