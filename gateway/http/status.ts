import { namesJson, prefersGraphqlResponse } from './accept.ts';

/** Data and errors beside each other, in the words of GraphQL over HTTP. No status of HTTP's own says so. */
export const PARTIAL_SUCCESS = 294;

/** What is wrong with the document or its variables, of a request that is well-formed as such. */
const OF_THE_DOCUMENT = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** Errors stand first in an answer that has some, as the GraphQL specification recommends. */
const WITH_ERRORS = '{"errors":';

/**
 * The status of an answer, by the media type that its client takes.
 *
 * A client who asks for `application/json` by its name is told 200 for every well-formed request, since it may take
 * any other for a word of a proxy. One that reads `application/graphql-response+json` is told 294 where a part of the
 * data is missing, and 4xx where there is none because of the request. All others are told 200 or 4xx.
 */
export function statusFor(status: number, accept: string | undefined, body: string): number {
  if (status === 200) {
    return body.startsWith(WITH_ERRORS) && prefersGraphqlResponse(accept) ? PARTIAL_SUCCESS : status;
  }
  if (status !== 400 || !namesJson(accept)) {
    return status;
  }
  const { data, errors = [] } = JSON.parse(body) as Told;
  return data === undefined && errors.every(({ extensions }) => OF_THE_DOCUMENT.has(extensions?.code)) ? 200 : status;
}
