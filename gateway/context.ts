import type { Operation, Viewer } from '#kernel/wire/viewer.ts';
import type { KeepsFollowing } from './engine/following.ts';
import type { Ending } from './transport/ending.ts';

/** What the gateway knows of one client's request while it is under way. */
export interface GatewayContext extends KeepsFollowing {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Code of the purpose that the client named, and the case it works on. */
  readonly purpose: string | null;
  readonly case: string | null;
  /** Ends the request's work: the client went away, or the deadline has come. */
  readonly signal: AbortSignal;
  /** The same for the calls to departments. */
  readonly ending: Ending;
  /** When the request must be answered, on the clock of `performance.now()`; the signal fires then. */
  readonly deadlineAt: number;
  /** How long that was from its beginning. */
  readonly deadlineMs: number;
  /** Known once the document has been parsed. */
  operation: Operation;
}
