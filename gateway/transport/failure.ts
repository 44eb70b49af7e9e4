import type { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

/** Why a call brought no answer. */
export type FailureKind =
  /** No connection, or one that broke. */
  | 'unreachable'
  /** The department said that it cannot, with 503. */
  | 'unavailable'
  /** The circuit is open: it was not even asked. */
  | 'resting'
  /** More calls wait for it already than may. */
  | 'overloaded'
  | 'late'
  /** The client went away. */
  | 'abandoned'
  | 'large'
  /** The call is larger than the department takes. */
  | 'overlong'
  /** It failed with another 5xx, and said nothing in GraphQL. */
  | 'broken'
  /** It refused with 4xx, and said nothing in GraphQL. */
  | 'refused'
  /** Something that is not GraphQL. */
  | 'garbled';

export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  readonly kind: FailureKind;
  /** When it may be worth asking again. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: FailureKind, retryAfterMs?: number) {
    super(kind);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface CallLimits {
  readonly deadlineMs: number;
  readonly maxAnswerBytes: number;
}

/** What a failure is to the client: it names the department, never its address. */
export function spokenFailure(
  department: string,
  { kind, retryAfterMs }: Pick<CallFailure, 'kind' | 'retryAfterMs'>,
  { deadlineMs, maxAnswerBytes }: CallLimits,
): GraphQLError {
  switch (kind) {
    case 'unreachable':
    case 'unavailable':
    case 'broken':
      return graphError('DEPARTMENT_UNAVAILABLE', `The department ${department} does not answer at the moment.`, {
        department,
      });
    case 'resting':
      return graphError(
        'DEPARTMENT_UNAVAILABLE',
        `The department ${department} has failed too often and is left in peace for a moment.`,
        { department, retryAfterMs },
      );
    case 'overloaded':
      return graphError('OVERLOADED', `Too many calls wait for the department ${department} already.`, {
        department,
        retryAfterMs,
      });
    case 'late':
    case 'abandoned':
      return graphError('DEPARTMENT_TIMEOUT', `The department ${department} did not answer within ${deadlineMs} ms.`, {
        department,
        deadlineMs,
      });
    case 'large':
      return graphError(
        'DEPARTMENT_ANSWER_TOO_LARGE',
        `The department ${department} answered more than ${maxAnswerBytes} bytes.`,
        { department, bytes: maxAnswerBytes },
      );
    case 'overlong':
      return graphError(
        'DEPARTMENT_CALL_TOO_LARGE',
        `What the department ${department} was to be asked is more than it takes at once.`,
        { department },
      );
    case 'refused':
    case 'garbled':
      return graphError(
        'DEPARTMENT_ANSWER_INVALID',
        `The department ${department} answered something that is not GraphQL.`,
        { department },
      );
    default:
      return kind satisfies never;
  }
}
