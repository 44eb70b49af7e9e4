import type { ErrorCode } from '#kernel/errors/codes.ts';

/** What can be wrong between a department and its database. */
export type Trouble = Extract<ErrorCode, 'DEPARTMENT_UNAVAILABLE' | 'DEPARTMENT_TIMEOUT' | 'OVERLOADED'>;

const GIVEN_UP = 'CALL_GIVEN_UP';
const NO_PLACE = 'NO_PLACE';

/** Nobody waits for the call's answer any more. The code is what remains of it where MikroORM wraps it. */
export class GivenUpError extends Error {
  override readonly name = 'GivenUpError';
  readonly code = GIVEN_UP;
  constructor() {
    super('The call was given up before this statement.');
  }
}

/** All places are taken, or the statement would wait for a lock that somebody holds. */
export class NoPlaceError extends Error {
  override readonly name = 'NoPlaceError';
  readonly code = NO_PLACE;
}

const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // PostgreSQL: connection exceptions, shutdown, starting up, too many connections, sessions that it ended.
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '25P03',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53300',
]);
const LOST_WORDS =
  /Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|Query read timeout/;

const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';
/** What the driver says when its pool had no connection to give in time. */
const POOL_FULL = 'timeout exceeded when trying to connect';

const codeOf = (error: Error): unknown => (error as { code?: unknown }).code;

/** True where the connection is gone, as opposed to a statement that the database refused. */
export const isConnectionError = (error: unknown): boolean => troubleOf(error) === 'DEPARTMENT_UNAVAILABLE';

/** True where somebody else held a lock for longer than the statement may wait. */
export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && (codeOf(error) === LOCK_NOT_AVAILABLE || isLockTimeout(error.cause));

/** True where the database neither took nor refused a connection in time. */
export const isConnectTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.message === POOL_FULL || /due to connection timeout/.test(error.message));

/** The code of a failure that is no fault of the statement; null for all others. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) {
    return null;
  }
  const code = codeOf(error);
  if (code === NO_PLACE || code === LOCK_NOT_AVAILABLE || error.message === POOL_FULL) {
    return 'OVERLOADED';
  }
  if (code === GIVEN_UP || code === QUERY_CANCELED) {
    return 'DEPARTMENT_TIMEOUT';
  }
  if ((typeof code === 'string' && LOST.has(code)) || LOST_WORDS.test(error.message)) {
    return 'DEPARTMENT_UNAVAILABLE';
  }
  return troubleOf(error.cause);
}
