import type { PlanNode } from './plan.ts';

/** What is active of the supergraph's progressive overrides. */
export interface ActiveLabels {
  readonly labels: ReadonlySet<string>;
  /** 0 to 100; `percent(x)` is active where x is greater. */
  readonly roll: number;
}

export interface OperationToPlan {
  readonly text: string;
  /** The operation has deferred fragments, each with its id as its label. */
  readonly incremental?: boolean;
}

/** For whom a plan is made, which decides what it waits for. */
export interface QueueTicket {
  /** The queue serves callers in turn: all operations with one name here share one turn. */
  readonly caller: string;
  /** Nobody knows who it is: planned apart from everybody else's. */
  readonly stranger: boolean;
  /** Goes before all others. */
  readonly urgent: boolean;
  /** False once everybody has left who waited for it. */
  wanted(): boolean;
}

/** The gateway itself, as when it prepares a new supergraph. */
export const OWN_TICKET: QueueTicket = { caller: '', stranger: false, urgent: false, wanted: () => true };

/** Plans the fetches that an operation takes; rejects where none lead to every field. */
export interface Planner {
  readonly name: 'hive' | 'apollo';
  /** The planner knows `@defer`. */
  readonly plansDefer: boolean;
  /** No node where nothing has to be fetched. */
  plan(operation: OperationToPlan, active: ActiveLabels, turn?: QueueTicket): Promise<PlanNode | undefined>;
  /** From now on it stands ready to plan at once, even after a process of its own was lost. */
  keepSpare?(): void;
  /** Frees what it holds; it is not asked again. */
  close(): Promise<void>;
}
