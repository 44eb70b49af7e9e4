/** One row of the vocabulary of failure. */
interface ErrorCodeRow {
  /** What happened and what the caller can do. */
  readonly says: string;
  readonly since: string;
  /** True where it is our fault and someone should be woken. */
  readonly reportable: boolean;
  /** HTTP status where nothing else of the operation was answered. */
  readonly status: number;
  /** Code that took this one's place; the row stays so that old logs can be read. */
  readonly replacedBy?: string;
}

/** Every code that leaves the city; `docs/errors.md` is printed from this table. */
export const codes = {
  BAD_REQUEST: {
    says: 'The HTTP request is not a GraphQL request: wrong method, content type or JSON.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  BAD_USER_INPUT: {
    says: 'An argument or variable has a value that cannot be right; `extensions.argument` names it.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  GRAPHQL_PARSE_FAILED: {
    says: 'The document is not GraphQL; the message tells line and column.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  GRAPHQL_VALIDATION_FAILED: {
    says: 'The document asks for something that the schema does not have; the message names it.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  OPERATION_RESOLUTION_FAILURE: {
    says: 'The document holds several operations, or none; say which with `operationName`.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    says: 'No document is known under this hash; send it once in full.',
    since: '0.1.0',
    reportable: false,
    status: 200,
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    says: 'Persisted queries are switched off here; send the document in full.',
    since: '0.1.0',
    reportable: false,
    status: 200,
  },
  REQUEST_TOO_LARGE: {
    says: 'The request body, or the document in it, is larger than the gateway takes; `extensions.bytes` tells the limit.',
    since: '0.1.0',
    reportable: false,
    status: 413,
  },
  OPERATION_TOO_DEEP: {
    says: 'Fields, values or fragments are nested deeper than allowed; `extensions.depth` or `extensions.nesting` tells measured and limit.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  OPERATION_TOO_WIDE: {
    says: 'The operation has more aliases, fields, root fields, lines, values of variables or other parts than allowed; `extensions` tells which, measured and limit.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  COST_ESTIMATED_TOO_EXPENSIVE: {
    says: 'The operation could come to more objects, or introspection to more bytes, than such a caller may ask for; `extensions.cost` tells estimated and max. Ask for shorter lists, or for fewer at once.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  OPERATION_CANNOT_BE_PLANNED: {
    says: 'No way leads through the departments to every field asked for; report it, with the operation.',
    since: '0.1.0',
    reportable: true,
    status: 500,
  },
  PLAN_TOO_LARGE: {
    says: 'To plan the operation takes more time or memory than one operation may take of all; ask for less at once.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  UNAUTHENTICATED: {
    says: 'No valid bearer token came with the request: log in again.',
    since: '0.1.0',
    reportable: false,
    status: 401,
  },
  FORBIDDEN: {
    says: 'The viewer may not do this; the message says who may.',
    since: '0.1.0',
    reportable: false,
    status: 403,
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    says: 'The viewer may not have the field at `path`, `extensions.coordinate`: it is null and was never fetched; `extensions.reason` tells what is missing. Without a path: the whole operation is refused, `extensions.denied` lists why.',
    since: '0.1.0',
    reportable: false,
    status: 403,
  },
  PURPOSE_TOO_NARROW: {
    says: 'The purpose in `City-Purpose` does not need the sensitive field in `extensions.coordinate`; ask without the field, or name a purpose that needs it.',
    since: '0.2.0',
    reportable: false,
    status: 403,
  },
  WIRE_TOKEN_REFUSED: {
    says: 'A department was called without a valid token of the gateway; call the gateway instead.',
    since: '0.1.0',
    reportable: true,
    status: 401,
  },
  CONFLICT: {
    says: 'The record has changed since it was read, or another request was first; read again and retry.',
    since: '0.1.0',
    reportable: false,
    status: 409,
  },
  DEPARTMENT_UNAVAILABLE: {
    says: 'The department named in `extensions.department` does not answer; the rest of the answer stands. Try again later.',
    since: '0.1.0',
    reportable: true,
    status: 503,
  },
  RELATIONS_UNKNOWN: {
    says: 'Nothing was written: the population register, which says who answers for whom, does not answer. Try again later.',
    since: '0.2.0',
    reportable: true,
    status: 503,
  },
  DEPARTMENT_TIMEOUT: {
    says: 'The department named in `extensions.department` did not answer in time; the rest of the answer stands.',
    since: '0.1.0',
    reportable: true,
    status: 504,
  },
  DEPARTMENT_ANSWER_INVALID: {
    says: 'The department named in `extensions.department` answered something that is not GraphQL.',
    since: '0.1.0',
    reportable: true,
    status: 502,
  },
  DEPARTMENT_ANSWER_TOO_LARGE: {
    says: 'The department named in `extensions.department` answered more than `extensions.bytes`; ask for less at once.',
    since: '0.1.0',
    reportable: true,
    status: 502,
  },
  DEPARTMENT_CALL_TOO_LARGE: {
    says: 'What the department named in `extensions.department` was to be asked is more than it takes at once; ask for less.',
    since: '0.1.0',
    reportable: true,
    status: 502,
  },
  TOO_MANY_OBJECTS: {
    says: 'The answer of the department named in `extensions.department` would hold more objects than it may; `extensions.objects` tells measured and limit. Ask for less at once.',
    since: '0.1.0',
    reportable: false,
    status: 400,
  },
  OVERLOADED: {
    says: 'The gateway, or the department named in `extensions.department`, has more to do than it can; try again after a moment.',
    since: '0.1.0',
    reportable: true,
    status: 503,
  },
  TOO_MANY_REQUESTS: {
    says: 'The caller, a viewer or an address, has as many requests under way as one caller may, `extensions.limit`; wait for their answers.',
    since: '0.1.0',
    reportable: false,
    status: 429,
  },
  DOWNSTREAM_SERVICE_ERROR: {
    says: 'The department named in `extensions.department` failed without a code of its own.',
    since: '0.1.0',
    reportable: true,
    status: 502,
  },
  EVENT_STREAM_EXPECTED: {
    says: 'A subscription is answered with events; send the header `Accept: text/event-stream`.',
    since: '0.3.0',
    reportable: false,
    status: 406,
  },
  SUBSCRIPTIONS_NOT_SUPPORTED: {
    says: 'This gateway runs the stock engine, which has no subscriptions; ask again with a query.',
    since: '0.3.0',
    reportable: false,
    status: 501,
  },
  TOO_MANY_SUBSCRIPTIONS: {
    says: 'The viewer follows as many things as one viewer may, `extensions.limit`; end a subscription first.',
    since: '0.3.0',
    reportable: false,
    status: 429,
  },
  SUBSCRIPTION_ENDED: {
    says: 'The last word of a subscription: there is nothing, or nothing any more, that the viewer may follow.',
    since: '0.3.0',
    reportable: false,
    status: 404,
  },
  SUBSCRIBE_AGAIN: {
    says: 'The last word of a subscription that ends for no reason of its own: the gateway goes, or its graph has changed. Subscribe again; the first event tells how things stand.',
    since: '0.3.0',
    reportable: false,
    status: 503,
  },
  EVIDENCE_UNAVAILABLE: {
    says: 'Sensitive data is given out only together with its entry in the ledger, which cannot be written at the moment. Nothing was given out; a write may have been done and is safe to retry.',
    since: '0.2.0',
    reportable: true,
    status: 503,
  },
  INTERNAL_SERVER_ERROR: {
    says: 'Something broke on our side; quote `extensions.requestId` when you report it.',
    since: '0.1.0',
    reportable: true,
    status: 500,
  },
} as const satisfies Record<string, ErrorCodeRow>;

export type ErrorCode = keyof typeof codes;

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(codes, code);
