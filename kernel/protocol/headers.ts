/** Carries the signed token from the gateway to a department. */
export const WIRE_HEADER = 'city-wire';
/** Names one request of a client through every log. */
export const REQUEST_ID_HEADER = 'city-request-id';
/**
 * Numbers a call on its way to a department, which repeats it with its answer: HTTP/1.1 itself cannot tell an answer from
 * one that was sent twice and meets the next call.
 */
export const CALL_HEADER = 'city-call';
/** Milliseconds that are left for an answer, as a whole number: a client tells the gateway, the gateway departments. */
export const DEADLINE_HEADER = 'city-deadline-ms';
/** How many SQL statements a department ran for a call. */
export const STATEMENTS_HEADER = 'city-statements';

/** Names the purpose that a client asks for. */
export const PURPOSE_HEADER = 'city-purpose';
/** Names the case or dossier that a client works on. */
export const CASE_HEADER = 'city-case';

/** What the header of a wire token says that it is. */
export const WIRE_TOKEN_TYPE = 'city-wire+jwt';
export const WIRE_ISSUER = 'city-gateway';
export const WIRE_ALGORITHM = 'EdDSA';
/** A wire token lives as long as one call may reasonably be on its way. */
export const WIRE_LIFETIME_S = 15;
/** Clocks of two machines may differ by this much. */
export const WIRE_TOLERANCE_S = 5;

/** How often a stream of events says that it lives, unless `CITY_HEARTBEAT_MS` says otherwise; after three that were missed it is taken for dead. */
export const HEARTBEAT_MS = 15_000;
