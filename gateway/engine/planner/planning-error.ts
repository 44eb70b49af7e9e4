import { GraphQLError } from 'graphql';
import { codes } from '#kernel/errors/codes.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { WaitersGone } from './pool/fair-queue.ts';
import { PlanTooLarge } from './pool/planner-errors.ts';

/** What the client hears where there is no plan; its cause stays inside. */
export function toPlanningError(cause: unknown): Error {
  if (cause instanceof WaitersGone) {
    return cause;
  }
  if (cause instanceof GraphQLError) {
    return cause.extensions.code === 'OVERLOADED' ? unavailable(cause) : cause;
  }
  const error =
    cause instanceof PlanTooLarge
      ? graphError('PLAN_TOO_LARGE', 'To plan this operation would take too long. Ask for less at once.')
      : graphError('OPERATION_CANNOT_BE_PLANNED', 'No way leads through the departments to every field asked for.');
  error.cause = cause;
  return error;
}

/** Apollo Server takes status and headers from here, and keeps them from the client. */
function unavailable(error: GraphQLError): GraphQLError {
  const { retryAfterMs } = error.extensions;
  const seconds = Math.ceil((typeof retryAfterMs === 'number' ? retryAfterMs : 1_000) / 1_000);
  const http = { status: codes.OVERLOADED.status, headers: new Map([['retry-after', String(seconds)]]) };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
