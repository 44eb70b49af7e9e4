import type { Operation, Viewer } from '#kernel/protocol/viewer.ts';
import type { AbortState } from './engine/engine.ts';
import type { HasContinuation } from './engine/subsequent-results.ts';
import type { OperationRecord } from './telemetry/operation-record.ts';
import type { Cancellation } from './transport/cancellation.ts';

export interface StreamRoom {
  /** @throws GraphQLError where no more may be open */
  enter(): void;
}

/** What is an event's own: the viewer as he is then, and a deadline. */
export interface Renewal extends Pick<GatewayContext, 'viewer' | 'signal' | 'cancellation' | 'deadlineAt'> {
  /** Must be called when the event has been carried out. */
  readonly done: () => void;
}

/** What the gateway knows of one client's request while it is under way. */
export interface GatewayContext extends HasContinuation {
  readonly viewer: Viewer;
  /** Whose share of what is shared out the request uses: the viewer's, or that of the address of who has not logged in. */
  readonly caller: string;
  /** The gateway's own name for the request, in all logs. */
  readonly requestId: string;
  /** What the client calls it; null where it does not. */
  readonly clientRequestId: string | null;
  /** Where the request came from, as the connection tells. */
  readonly address: string;
  /** Code of the purpose that the client named, and the case it works on. */
  readonly purpose: string | null;
  readonly case: string | null;
  /** Ends the request's work: the client went away, or the deadline has come. */
  readonly signal: AbortState;
  /** The same for the calls to departments. */
  readonly cancellation: Cancellation;
  /** When the request must be answered, on the clock of `performance.now()`; the signal fires then. */
  readonly deadlineAt: number;
  /** How long that was from its beginning. */
  readonly deadlineMs: number;
  /** Lets the request live on beyond its deadline, until its client leaves or what is returned is called. */
  outlive(): () => void;
  /** Room for a subscription; null where the client takes no events. */
  readonly stream: StreamRoom | null;
  /** False where the request is one that pages of others could make: it may not write. */
  readonly mayWrite: boolean;
  /** Who is asking now. Rejects where the token is no longer good. */
  recheck(): Promise<Viewer>;
  /** For an event of a subscription: waits for its turn. Rejects as `recheck` does. */
  renew(): Promise<Renewal>;
  /** The request's variables where numbers of theirs lose digits when they are read. */
  readonly exactVariables?: Readonly<Record<string, unknown>> | undefined;
  /** What operators see of the operation. */
  readonly record: OperationRecord;
  /** Known once the document has been parsed. */
  operation: Operation;
}
