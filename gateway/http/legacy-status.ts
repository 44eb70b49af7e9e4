import { namesJson } from './accept.ts';

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

/**
 * The status for a client who asks for `application/json` by its name. GraphQL over HTTP has 200 for every well-formed
 * request in that media type, since such clients may take any other for a word of a proxy; all others are told 400.
 */
export function statusFor(status: number, accept: string | undefined, body: string): number {
  if (status !== 400 || !namesJson(accept)) {
    return status;
  }
  const { data, errors = [] } = JSON.parse(body) as Told;
  return data === undefined && errors.every(({ extensions }) => OF_THE_DOCUMENT.has(extensions?.code)) ? 200 : status;
}
