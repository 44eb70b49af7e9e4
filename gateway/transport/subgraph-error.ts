import type { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

/** Why a call brought no answer. */
export type SubgraphErrorKind =
  /** No connection, or one that broke. */
  | 'unreachable'
  /** The department said that it cannot, with 503. */
  | 'unavailable'
  /** The circuit is open: it was not even asked. */
  | 'circuit-open'
  /** More calls wait for it already than may. */
  | 'overloaded'
  | 'timeout'
  /** The client went away. */
  | 'aborted'
  | 'too-large'
  /** The call is larger than the subgraph takes. */
  | 'request-too-large'
  /** It failed with another 5xx, and said nothing in GraphQL. */
  | 'server-error'
  /** It refused with 4xx, and said nothing in GraphQL. */
  | 'refused'
  /** Something that is not GraphQL. */
  | 'invalid-response';

export class SubgraphError extends Error {
  override readonly name = 'SubgraphError';
  readonly kind: SubgraphErrorKind;
  /** When it may be worth asking again. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: SubgraphErrorKind, retryAfterMs?: number) {
    super(kind);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface RequestLimits {
  readonly deadlineMs: number;
  readonly maxAnswerBytes: number;
}

/** What a failure is to the client: it names the subgraph, never its address. */
export function publicError(
  subgraph: string,
  { kind, retryAfterMs }: Pick<SubgraphError, 'kind' | 'retryAfterMs'>,
  { deadlineMs, maxAnswerBytes }: RequestLimits,
): GraphQLError {
  switch (kind) {
    case 'unreachable':
    case 'unavailable':
    case 'server-error':
      return graphError('DEPARTMENT_UNAVAILABLE', `The department ${subgraph} does not answer at the moment.`, {
        department: subgraph,
      });
    case 'circuit-open':
      return graphError(
        'DEPARTMENT_UNAVAILABLE',
        `The department ${subgraph} has failed too often and is left in peace for a moment.`,
        { department: subgraph, retryAfterMs },
      );
    case 'overloaded':
      return graphError('OVERLOADED', `Too many calls wait for the subgraph ${subgraph} already.`, {
        department: subgraph,
        retryAfterMs,
      });
    case 'timeout':
    case 'aborted':
      return graphError('DEPARTMENT_TIMEOUT', `The department ${subgraph} did not answer within ${deadlineMs} ms.`, {
        department: subgraph,
        deadlineMs,
      });
    case 'too-large':
      return graphError(
        'DEPARTMENT_ANSWER_TOO_LARGE',
        `The department ${subgraph} answered more than ${maxAnswerBytes} bytes.`,
        { department: subgraph, bytes: maxAnswerBytes },
      );
    case 'request-too-large':
      return graphError(
        'DEPARTMENT_CALL_TOO_LARGE',
        `What the subgraph ${subgraph} was to be asked is more than it takes at once.`,
        { department: subgraph },
      );
    case 'refused':
    case 'invalid-response':
      return graphError(
        'DEPARTMENT_ANSWER_INVALID',
        `The department ${subgraph} answered something that is not GraphQL.`,
        { department: subgraph },
      );
    default:
      return kind satisfies never;
  }
}
