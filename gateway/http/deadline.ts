import type { FastifyReply } from 'fastify';
import type { AbortState } from '../engine/engine.ts';
import { Cancellation } from '../transport/cancellation.ts';
import { refusal } from './refusal.ts';

/** How long a request may live, and what ends it, once as engines ask and once as the transport does. */
export interface Lifetime {
  readonly signal: AbortState;
  readonly cancellation: Cancellation;
  readonly deadlineAt: number;
  readonly deadlineMs: number;
  /** Lets the request live on, until its client leaves or what is returned is called. */
  outlive(): () => void;
}

/**
 * What a client's `City-Deadline-Ms` allows: it can only shorten the gateway's own deadline.
 *
 * @throws GraphQLError BAD_REQUEST where it is no whole number of milliseconds above 0
 */
export function deadlineOf(header: string | readonly string[] | undefined, mostMs: number): number {
  if (header === undefined) {
    return mostMs;
  }
  if (typeof header === 'string' && /^[1-9]\d{0,8}$/.test(header)) {
    return Math.min(Number(header), mostMs);
  }
  throw refusal('BAD_REQUEST', 'City-Deadline-Ms: expected a whole number of milliseconds from 1 on, got another.');
}

/** Something that ends when it is told to, or with a deadline that can be lifted. */
function untilDeadline(deadlineMs: number, late: string) {
  const cancellation = new Cancellation();
  const end = (reason: unknown): void => cancellation.cancel(reason);
  const timer = setTimeout(() => end(new DOMException(late, 'TimeoutError')), deadlineMs);
  return {
    lifetime: { signal: cancellation, cancellation, deadlineAt: performance.now() + deadlineMs },
    end,
    lift: () => clearTimeout(timer),
  };
}

/** Ends with the deadline, or when the client goes away before it has its answer; with the answer, it just ends. */
export function openLifetime(reply: FastifyReply, deadlineMs: number): Lifetime {
  const { lifetime, end, lift } = untilDeadline(deadlineMs, `The request was not answered within ${deadlineMs} ms.`);
  reply.raw.once('close', () => {
    lift();
    if (!reply.raw.writableEnded) {
      end(new DOMException('The client went away.', 'AbortError'));
    }
  });
  return {
    ...lifetime,
    deadlineMs,
    outlive() {
      lift();
      return () => end(new DOMException('The stream is over.', 'AbortError'));
    },
  };
}

/** A part of a request with a deadline of its own, such as an event; `over` must follow. */
export function lifetimeWithin(whole: Cancellation, deadlineMs: number) {
  const { lifetime, end, lift } = untilDeadline(deadlineMs, `The event was not ready within ${deadlineMs} ms.`);
  const release = whole.onCancel(() => end(whole.reason));
  const over = (): void => {
    lift();
    release();
  };
  return { ...lifetime, over };
}
